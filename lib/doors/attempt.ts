import 'server-only'
import { toAppError } from '@/lib/db/errors'
import type { Tx } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'

/** Runs a part of a transaction that may be refused and leaves no trace of it then. Outages and bugs are thrown on. */
export async function attempt<Value>(tx: Tx, run: () => Promise<Value>): Promise<Value | AppError> {
  await tx.prisma.$executeRaw`savepoint attempt`
  try {
    const value = await run()
    await tx.prisma.$executeRaw`release savepoint attempt`
    return value
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error.kind === 'bug' || error.kind === 'unavailable') throw error
    await tx.prisma.$executeRaw`rollback to savepoint attempt`
    return error
  }
}

export const refused = (outcome: unknown): outcome is AppError => outcome instanceof AppError

/** Runs a part of a transaction to see what it would do, and takes all of it back. */
export async function rehearse<Value>(tx: Tx, run: () => Promise<Value>): Promise<Value> {
  await tx.prisma.$executeRaw`savepoint rehearsal`
  const value = await run()
  await tx.prisma.$executeRaw`rollback to savepoint rehearsal`
  return value
}
