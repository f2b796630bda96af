import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { ContentKey } from './store'

/** Holds content against the purge, or against those who attach it, until the transaction ends. */
export async function lockContent(tx: Tx, { environmentId, sha256 }: ContentKey): Promise<void> {
  await tx.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${environmentId}/${sha256}`}, 0))`
}
