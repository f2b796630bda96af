import 'server-only'
import { query } from '@/lib/queries'
import { accessBatch } from '../access'
import { batchView } from '../batch-view'
import { batchIdInput } from '../schema'

/** @throws AppError `not_found` */
export const getBatch = query({
  permission: 'case:read',
  input: batchIdInput,
  run: async ({ tx, actor }, { batchId }) => batchView(actor, await accessBatch(tx, actor, batchId)),
})
