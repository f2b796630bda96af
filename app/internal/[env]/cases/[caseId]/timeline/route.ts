import { listTimeline } from '@/lib/cases/queries/list-timeline'
import { readRoute } from '@/lib/doors/read-route'
import { timelinePage } from '@/lib/events/names'

/** Newest first, a page at a time; `verify` checks the whole chain instead. */
export const GET = readRoute((actor, url, { caseId }: { env: string; caseId: string }) => {
  const before = Number(url.searchParams.get('before')) || undefined
  const verify = url.searchParams.has('verify')
  return listTimeline(actor, { word: caseId, newest: true, before, verify, limit: verify ? 1 : timelinePage })
})
