import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Calls off what waits for an endpoint; how many that were. Each can be sent again by hand. */
export async function cancelDeliveries(tx: Tx, endpointId: string, at: Date): Promise<number> {
  const { count } = await tx.prisma.webhookDelivery.updateMany({
    where: { endpointId, state: 'pending' },
    data: { state: 'cancelled', nextAttemptAt: null, endedAt: at },
  })
  return count
}
