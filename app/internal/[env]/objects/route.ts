import { readRoute } from '@/lib/doors/read-route'
import { searchObjects } from '@/lib/objects/queries/search-objects'

export const GET = readRoute((actor, url) => searchObjects(actor, { q: url.searchParams.get('q') ?? '' }))
