import type { BatchView } from '@/lib/batches/schema'
import type { Result } from '@/lib/doors/result'

type Act = (env: string, input: { batchId: string }) => Promise<Result<BatchView>>

/** The page hands in its server actions. */
export interface BatchActions {
  cancel: Act
  retry: Act
}
