import 'server-only'
import { z } from 'zod'
import { listMatchingCases } from '@/lib/cases/queries/list-matching-cases'
import { type SearchAttribute, type SearchClause, type SearchLeaf, searchOperators } from '@/lib/cases/search-schema'
import { AppError } from '@/lib/kernel/errors'
import { isUuid, parseToken, type TokenKind } from '@/lib/kernel/ids'
import { decodeCursor, encodeCursor, pageInput } from '@/lib/kernel/page'
import { caseJson } from '../case-json'
import { operation } from '../operation'

const attributes = {
  case_template_id: 'template',
  status: 'status',
  status_kind: 'statusKind',
  type: 'type',
  entity_category: 'entityCategory',
  priority: 'priority',
  risk_tier: 'riskTier',
  risk_score: 'riskScore',
  case_queue_id: 'queue',
  assigned_to: 'assignee',
  assigned_team_id: 'assignedTeam',
  tag: 'tag',
  external_reference: 'externalReference',
  decision: 'decision',
  object_id: 'object',
  created_at: 'createdAt',
  updated_at: 'updatedAt',
  closed_at: 'resolvedAt',
  sla_deadline: 'slaDeadline',
} as const satisfies Record<string, SearchAttribute>
type WireAttribute = keyof typeof attributes

const tokens: Partial<Record<WireAttribute, TokenKind>> = {
  case_template_id: 'template',
  case_queue_id: 'queue',
  assigned_to: 'user',
  assigned_team_id: 'team',
  object_id: 'object',
}
const sorts = ['created_at', 'updated_at', 'closed_at', 'sla_deadline', 'priority', 'risk_score'] as const

const fieldPath = z.custom<`fields.${string}`>(
  (text) => typeof text === 'string' && /^fields\.[a-z][a-z0-9_]{0,63}$/.test(text),
)
const attribute = z.union(
  [z.enum(Object.keys(attributes) as [WireAttribute, ...WireAttribute[]]), fieldPath],
  `must be one of ${Object.keys(attributes).join(', ')} or fields.<key>.`,
)

type WireClause = { and: WireClause[] } | { or: WireClause[] } | { not: WireClause } | z.output<typeof leaf>
const leaf = z.strictObject({
  attribute,
  operator: z.enum(searchOperators),
  value: z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]),
})
const clause: z.ZodType<WireClause> = z.lazy(() =>
  z.union([
    z.strictObject({ and: z.array(clause).min(1).max(20) }),
    z.strictObject({ or: z.array(clause).min(1).max(20) }),
    z.strictObject({ not: clause }),
    leaf,
  ]),
)

function ours(wire: WireClause): SearchClause {
  if ('and' in wire) return { and: wire.and.map(ours) }
  if ('or' in wire) return { or: wire.or.map(ours) }
  if ('not' in wire) return { not: ours(wire.not) }
  if (wire.attribute.startsWith('fields.')) return wire as SearchLeaf
  const name = wire.attribute as WireAttribute
  const kind = tokens[name]
  return { ...wire, attribute: attributes[name], value: kind ? idOf(name, kind, wire.value) : wire.value }
}

function idOf(name: string, kind: TokenKind, value: unknown): string | null {
  if (value === null || value === 'none') return null
  const id = parseToken(kind, String(value))
  if (id) return id
  throw new AppError('invalid', 'invalid', `${name} is compared with a token.`, { field: 'query' })
}

export const searchCasesOperation = operation({
  method: 'post',
  path: '/v1/cases/search',
  summary: 'Search cases by conditions joined with and, or, not',
  permission: 'case:read',
  body: z.strictObject({
    query: clause.optional(),
    /** `-` before it = descending. */
    sort: z
      .string()
      .max(100)
      .regex(
        new RegExp(`^-?(${sorts.join('|')}|fields\\.[a-z][a-z0-9_]*)$`),
        `must be one of ${sorts.join(', ')} or fields.<key>, with - before it for descending.`,
      )
      .default('-created_at'),
    limit: pageInput.limit,
    cursor: pageInput.cursor,
  }),
  answers: { 200: 'CaseList' },
  async run({ actor, body }) {
    const name = body.sort.replace(/^-/, '')
    const found = await listMatchingCases(actor, {
      query: body.query && ours(body.query),
      sort: {
        attribute: (name.startsWith('fields.') ? name : attributes[name as WireAttribute]) as 'createdAt',
        descending: body.sort.startsWith('-'),
      },
      limit: body.limit,
      after: body.cursor === undefined ? undefined : cursorId(body.cursor),
    })
    const last = found.rows.at(-1)
    return {
      data: found.rows.map(({ view }) => caseJson(view)),
      page: { cursor: found.hasNext && last ? encodeCursor([last.view.id]) : null, has_more: found.hasNext },
    }
  },
})

function cursorId(cursor: string): string {
  const [id] = decodeCursor(cursor, 1) ?? []
  if (typeof id === 'string' && isUuid(id)) return id
  throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
}
