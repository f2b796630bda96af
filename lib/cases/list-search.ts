import 'server-only'
import type { ListCasesInput } from './list-schema'

const several = ['status', 'priority', 'riskTier', 'assigneeId', 'slaStatus', 'templateId', 'queueId', 'ids'] as const
const single = ['state', 'sort', 'q', 'cursor'] as const

/** The search parameters of the internal list as an input; what they hold is checked by the query itself. */
export function listInputOf(search: URLSearchParams, limit: number): ListCasesInput {
  const input: Record<string, unknown> = { limit }
  for (const name of several) {
    const text = search.get(name)
    if (text) input[name] = text.split(',')
  }
  for (const name of single) {
    const text = search.get(name)
    if (text) input[name] = text
  }
  return input as ListCasesInput
}
