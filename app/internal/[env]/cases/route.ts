import { pageSize } from '@/lib/cases/client'
import { listInputOf } from '@/lib/cases/list-search'
import { listCaseRows } from '@/lib/cases/queries/list-case-rows'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, url) => {
  const ids = url.searchParams.has('ids')
  return listCaseRows(actor, listInputOf(url.searchParams, ids ? 100 : pageSize))
})
