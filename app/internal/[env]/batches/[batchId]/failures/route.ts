import { listBatchFailures } from '@/lib/batches/queries/list-batch-failures'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, url, { batchId }: { env: string; batchId: string }) =>
  listBatchFailures(actor, { batchId, after: url.searchParams.get('after') ?? 0 }),
)
