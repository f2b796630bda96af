import 'server-only'
import { createHash } from 'node:crypto'
import { type Tx, transaction } from '@/lib/db/transaction'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import { type IdempotentOutcome, stopAt } from '@/lib/idempotency/outcome'
import { now } from '@/lib/kernel/clock'

/** An open transaction as a wire shape sees it: something to hand on to commands. */
export type DoorTx = Tx

/** SHA-256, hexadecimal, of a body in one canonical form: members sorted, no blanks. */
export const bodyHash = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null, sortMembers))
    .digest('hex')

const sortMembers = (_: string, value: unknown): unknown =>
  value instanceof Object && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

export interface Stored<Result> {
  status: number
  result: Result
  /** False: the next request with this key runs again. */
  keep?: boolean
}

/**
 * Runs a write in one transaction and, with an idempotency key, once: its result is kept in the same transaction.
 * @throws Replay; AppError `conflict` idempotency_in_progress, `invalid` idempotency_key_reused
 */
export async function runOnce<Result>(
  environmentId: string,
  idempotency: Idempotency | undefined,
  run: (tx: Tx) => Promise<Stored<Result>>,
): Promise<Stored<Result>> {
  const ran = await transaction(environmentId, async (tx): Promise<{ seen: IdempotentOutcome } | Stored<Result>> => {
    if (!idempotency) return run(tx)
    const key = JSON.stringify(idempotency)
    const [begun] = await tx.prisma.$queryRaw<{ seen: IdempotentOutcome | null }[]>`
      select begin_idempotent(${key}::jsonb) as seen`
    if (begun?.seen) return { seen: begun.seen }
    const stored = await run(tx)
    if (stored.keep ?? true)
      await tx.prisma.$executeRaw`select finish_idempotent(${environmentId}::uuid, ${key}::jsonb, ${stored.status},
        ${JSON.stringify(stored.result)}::jsonb, ${now().toISOString()}::timestamptz)`
    return stored
  })
  return 'seen' in ran ? stopAt(ran.seen) : ran
}
