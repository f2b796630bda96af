import { readRoute } from '@/lib/doors/read-route'
import { countViews } from '@/lib/views/queries/count-views'

export const GET = readRoute((actor, url) => countViews(actor, url.searchParams.get('queue')))
