import { readRoute } from '@/lib/doors/read-route'
import { listQueues } from '@/lib/queues/queries/list-queues'

export const GET = readRoute((actor) => listQueues(actor))
