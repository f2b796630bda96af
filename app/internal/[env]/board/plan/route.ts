import { planReassignment } from '@/lib/board/queries/plan-reassignment'
import { readRoute } from '@/lib/doors/read-route'

/** Looks ahead and changes nothing. */
export const GET = readRoute((actor, url) =>
  planReassignment(actor, {
    source: parsed(url.searchParams.get('source')),
    to: url.searchParams.get('to') ?? 'spread',
  }),
)

/** What is no JSON is refused by the query like any other wrong input. */
function parsed(text: string | null) {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
