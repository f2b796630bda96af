import { dehydrate, QueryClient } from '@tanstack/react-query'
import { type ListBase, listFilters, loadListParams } from '@/components/cases/case-list/list-params'
import { caseListOptions, pageSize } from '@/lib/cases/client'
import { listCaseChoices } from '@/lib/cases/queries/list-case-choices'
import { listCaseRows } from '@/lib/cases/queries/list-case-rows'
import type { MemberActor } from '@/lib/kernel/actor'
import { listQueues } from '@/lib/queues/queries/list-queues'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The first page of a list as the browser will hold it, and what it can be narrowed to. */
export async function readList(env: string, actor: MemberActor, searchParams: SearchParams, base: ListBase) {
  const client = new QueryClient()
  const filters = listFilters(await loadListParams(searchParams), base, actor.userId)
  const [choices] = await Promise.all([
    listCaseChoices(actor),
    client.fetchInfiniteQuery({
      ...caseListOptions(env, filters),
      queryFn: () => listCaseRows(actor, { ...filters, limit: pageSize }),
    }),
  ])
  return { state: dehydrate(client), choices }
}

export const readQueueNames = async (actor: MemberActor) =>
  (await listQueues(actor)).map(({ id, name }) => ({ id, name }))
