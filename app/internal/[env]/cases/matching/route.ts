import { listInputOf } from '@/lib/cases/list-search'
import { matchingCases } from '@/lib/cases/queries/matching-cases'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, url) => matchingCases(actor, listInputOf(url.searchParams, 1)))
