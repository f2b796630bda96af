import 'server-only'
import type { ListCasesInput } from './list-schema'

const several = [
  'ids',
  'status',
  'type',
  'entityCategory',
  'riskTier',
  'priority',
  'assigneeId',
  'assignedTeamId',
  'queueId',
  'templateId',
  'slaStatus',
  'externalReference',
  'tag',
  'decision',
] as const
const single = [
  'state',
  'sort',
  'q',
  'cursor',
  'createdAfter',
  'createdBefore',
  'slaBefore',
  'resolvedAfter',
  'resolvedBefore',
  'overturned',
  'skipped',
] as const

/** The search parameters of the internal list as an input; what they hold is checked by the query itself. */
export function listInputOf(search: URLSearchParams, limit: number): ListCasesInput {
  const input: Record<string, unknown> = { limit }
  for (const name of several) {
    const texts = search.getAll(name)
    if (texts.length > 0) input[name] = texts
  }
  for (const name of single) {
    const text = search.get(name)
    if (text) input[name] = text
  }
  return input as ListCasesInput
}
