import 'server-only'
import { z } from 'zod'
import { defineBatch } from '@/lib/batches/batch-kind'
import { caseName } from '@/lib/kernel/case-name'
import { now } from '@/lib/kernel/clock'
import { listCasesInput } from '../list-schema'
import { priorityName } from '../names'
import { listCaseIds, listCases } from '../queries/list-cases'
import type { CaseView } from '../view'
import { csvLine } from './csv'

/** Cases in one item: read in one statement. */
const chunk = 100

const columns: [string, (caseView: CaseView) => unknown][] = [
  ['number', ({ number }) => caseName(number)],
  ['title', ({ title }) => title],
  ['template', ({ templateName }) => templateName],
  ['type', ({ type }) => type],
  ['entity_category', ({ entityCategory }) => entityCategory],
  ['status', ({ statusName }) => statusName],
  ['priority', ({ priority }) => priorityName(priority)],
  ['risk_tier', ({ riskTier }) => riskTier],
  ['risk_score', ({ riskScore }) => riskScore],
  ['queue', ({ queueName }) => queueName],
  ['assignee', ({ assigneeName }) => assigneeName],
  ['team', ({ assignedTeamName }) => assignedTeamName],
  ['tags', ({ tags }) => tags.join(' ')],
  ['external_reference', ({ externalReference }) => externalReference],
  ['sla_status', ({ slaStatus }) => slaStatus],
  ['sla_deadline', ({ slaDeadline }) => slaDeadline],
  ['decision', ({ decisionName }) => decisionName],
  ['created_at', ({ createdAt }) => createdAt],
  ['updated_at', ({ updatedAt }) => updatedAt],
  ['resolved_at', ({ resolvedAt }) => resolvedAt],
]

/** The cases of a list as a CSV: what its rows show, never the values of fields. Each case counts as exported by this person. */
export const exportCasesBatch = defineBatch({
  kind: 'case.export',
  permission: 'case:read',
  input: z.strictObject({ filters: listCasesInput.omit({ limit: true, cursor: true, count: true }) }),
  describe: async () => 'Export cases as CSV',
  async listItems(actor, { filters }, most) {
    const ids = await listCaseIds(actor, filters, most * chunk)
    return Array.from({ length: Math.ceil(ids.length / chunk) }, (_, at) =>
      ids.slice(at * chunk, (at + 1) * chunk).join(' '),
    )
  },
  async runItem({ actor, tx }, item, { filters }) {
    const ids = item.split(' ')
    const { rows } = await listCases(actor, { ids, state: 'all', sort: filters.sort, limit: chunk })
    if (actor.kind === 'member')
      await tx.prisma.readingLog.createMany({
        data: rows.map(({ id }) => ({
          environmentId: tx.environmentId,
          userId: actor.userId,
          caseId: id,
          kind: 'exported',
          at: now(),
        })),
      })
    const order = new Map(ids.map((id, at) => [id, at]))
    return rows
      .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
      .map((row) => csvLine(columns.map(([, read]) => read(row))))
      .join('')
  },
  file: { name: 'cases.csv', type: 'text/csv; charset=utf-8', heading: () => csvLine(columns.map(([name]) => name)) },
})
