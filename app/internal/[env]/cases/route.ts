import { pageSize } from '@/lib/cases/client'
import { listInputOf } from '@/lib/cases/list-search'
import { listCases } from '@/lib/cases/queries/list-cases'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, url) => {
  const ids = url.searchParams.has('ids')
  return listCases(actor, listInputOf(url.searchParams, ids ? 100 : pageSize))
})
