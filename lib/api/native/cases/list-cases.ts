import 'server-only'
import { z } from 'zod'
import { caseSorts } from '@/lib/cases/list-schema'
import { caseTypes, entityCategories, priorities, riskTiers } from '@/lib/cases/names'
import { listCases } from '@/lib/cases/queries/list-cases'
import { pageInput } from '@/lib/kernel/page'
import { caseJson } from '../case-json'
import { operation } from '../operation'
import { flag, token } from '../words'

const anyOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(100).optional()
const time = z.iso.datetime({ offset: true, error: 'must be a time such as 2026-11-21T09:30:00Z.' }).optional()
const slaWords = ['On Track', 'Warning', 'Critical', 'Breached'] as const
const slaKeys = { 'On Track': 'on_track', Warning: 'warning', Critical: 'critical', Breached: 'breached' } as const

export const listCasesQuery = z.strictObject({
  ...pageInput,
  sort: z.templateLiteral([z.enum(['', '-']), z.enum(caseSorts)]).optional(),
  state: z.enum(['open', 'ended', 'all']).optional(),
  status: anyOf(z.string().max(200)),
  type: anyOf(z.enum(caseTypes)),
  entity_category: anyOf(z.enum(entityCategories)),
  risk_tier: anyOf(z.enum(riskTiers)),
  assigned_to: anyOf(z.literal('none').or(token('user'))),
  assigned_team_id: anyOf(token('team')),
  case_queue_id: anyOf(token('queue')),
  case_template_id: anyOf(token('template')),
  priority: anyOf(z.enum(priorities)),
  sla_status: anyOf(z.enum(slaWords)),
  external_reference: anyOf(z.string().max(255)),
  tag: anyOf(z.string().max(100)),
  decision: anyOf(z.string().max(200)),
  created_after: time,
  created_before: time,
  sla_before: time,
  q: z.string().trim().max(200).optional(),
  count: flag,
})

export const listCasesOperation = operation({
  method: 'get',
  path: '/v1/cases',
  summary: 'List cases',
  permission: 'case:read',
  query: listCasesQuery,
  answers: { 200: 'CaseList' },
  async run({ actor, query }) {
    const page = await listCases(actor, {
      limit: query.limit,
      cursor: query.cursor,
      sort: query.sort,
      state: query.state,
      status: query.status,
      type: query.type,
      entityCategory: query.entity_category,
      riskTier: query.risk_tier,
      assigneeId: query.assigned_to,
      assignedTeamId: query.assigned_team_id,
      queueId: query.case_queue_id,
      templateId: query.case_template_id,
      priority: query.priority,
      slaUrgency: query.sla_status?.map((word) => slaKeys[word]),
      externalReference: query.external_reference,
      tag: query.tag,
      decision: query.decision,
      createdAfter: query.created_after,
      createdBefore: query.created_before,
      slaBefore: query.sla_before,
      q: query.q,
      count: query.count,
    })
    const counted = page.count === undefined ? {} : { count: page.count }
    const capped = page.countCapped ? { count_capped: true } : {}
    return {
      data: page.rows.map(caseJson),
      page: { cursor: page.cursor, has_more: page.hasMore, ...counted, ...capped },
    }
  },
})
