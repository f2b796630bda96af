import { dehydrate, QueryClient } from '@tanstack/react-query'
import { type ListBase, listFilters, loadListParams } from '@/components/cases/case-list/list-params'
import { caseListOptions, pageSize } from '@/lib/cases/client'
import { listCaseChoices } from '@/lib/cases/queries/list-case-choices'
import { listCaseRows } from '@/lib/cases/queries/list-case-rows'
import type { MemberActor } from '@/lib/kernel/actor'
import { listPreferences } from '@/lib/preferences/queries/list-preferences'
import type { ListPlaceKey } from '@/lib/preferences/schema'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { listViews } from '@/lib/views/queries/list-views'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The first page of a list as the browser will hold it, and what it can be narrowed to. */
export async function readList(
  env: string,
  actor: MemberActor,
  searchParams: SearchParams,
  base: ListBase,
  place: ListPlaceKey,
) {
  const client = new QueryClient()
  const filters = listFilters(await loadListParams(searchParams), base, actor.userId)
  const withViews = place !== 'my-work'
  const [choices, preferences, views] = await Promise.all([
    listCaseChoices(actor),
    listPreferences(actor, { place }),
    withViews ? listViews(actor, { queueId: base.queueId ?? null }) : null,
    client.fetchInfiniteQuery({
      ...caseListOptions(env, filters),
      queryFn: () => listCaseRows(actor, { ...filters, limit: pageSize }),
    }),
  ])
  return { state: dehydrate(client), choices, preferences, views }
}

export const readQueueNames = async (actor: MemberActor) =>
  (await listQueues(actor)).map(({ id, name }) => ({ id, name }))
