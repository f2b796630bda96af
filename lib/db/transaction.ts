import 'server-only'
import { database } from './client'
import { toAppError } from './errors'
import type { Prisma } from './generated/client'

/** An open transaction bound to one environment: row-level security shows nothing of any other. */
export interface Tx {
  prisma: Prisma.TransactionClient
  environmentId: string
}

/** Runs in one transaction of that environment; commits when `run` returns. @throws AppError */
export async function transaction<Value>(environmentId: string, run: (tx: Tx) => Promise<Value>): Promise<Value> {
  try {
    return await database().prisma.$transaction(
      async (prisma) => {
        await prisma.$executeRaw`select set_config('docket.environment_id', ${environmentId}, true)`
        return run({ prisma, environmentId })
      },
      { maxWait: 5000, timeout: 15000 },
    )
  } catch (error) {
    throw toAppError(error)
  }
}
