import 'server-only'
import type { ListCasesInput } from '@/lib/cases/list-schema'
import { countCasesQuickly } from '@/lib/cases/queries/list-cases'
import type { Actor } from '@/lib/kernel/actor'
import { type ViewFilters, viewCountMost } from '../schema'
import { listViews } from './list-views'

/** How many cases each view of a page shows, up to a thousand; null where counting took too long. */
export async function countViews(actor: Actor, queueId: string | null): Promise<Record<string, number | null>> {
  const views = await listViews(actor, { queueId })
  const counts: Record<string, number | null> = {}
  // one after the other: a page of views must not take every connection
  for (const { id, definition } of views)
    counts[id] = await countCasesQuickly(actor, filtersFor(actor, definition.filters, queueId), viewCountMost)
  return counts
}

function filtersFor(actor: Actor, filters: ViewFilters, queueId: string | null): ListCasesInput {
  const me = actor.kind === 'member' ? actor.userId : 'none'
  return {
    ...filters,
    state: filters.state ?? 'open',
    queueId: queueId ? [queueId] : filters.queueId,
    assigneeId: filters.assigneeId?.map((word) => (word === 'me' ? me : word)),
  }
}
