import { listBatches } from '@/lib/batches/queries/list-batches'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor) => listBatches(actor, {}))
