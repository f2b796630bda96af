import 'server-only'
import type { Pool } from 'pg'
import { systemActor } from '@/lib/auth/system-actor'
import type { Import } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { log } from '@/lib/log'
import type { Asking } from '../ask'
import { finishImport } from '../commands/finish-import'
import { readerOf } from '../reader-of'
import type { ImportView } from '../schema'
import type { Progress } from './progress'
import { runImport } from './run-import'

/** Our advisory locks of imports that are served, apart from every other use of them. */
const lockClass = 7_200_041
/** How often one that is served looks whether it is to stop. */
const lookMs = 1000

interface Serving extends Omit<Asking, 'signal'> {
  /** Stops after the case it is at, to be taken up again. */
  signal?: AbortSignal
  heard?(progress: Progress): void
}

/**
 * Serves one import to its end, as the only process that does: a lock of the session says so, which ends with the process however
 * it ends. Null where another serves it, or it was stopped and waits. @throws AppError `unavailable` where the database is away
 */
export async function serveImport(
  pool: Pool,
  { id, environmentId }: Pick<Import, 'id' | 'environmentId'>,
  secretOf: (row: Import) => string,
  { signal, heard, ...asking }: Serving,
): Promise<ImportView | null> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as mine', [
      lockClass,
      id,
    ])
    if (!rows[0]?.mine) return null
    const row = await begin(environmentId, id)
    if (!row) return null
    const stop = new AbortController()
    const cancelled = watch(environmentId, id, stop)
    const stopping = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal])
    try {
      if (row.state !== 'cancelling') {
        const reader = readerOf(row, secretOf(row), { ...asking, signal: stopping })
        await runImport({ row, reader, signal: stopping, heard })
      }
    } catch (error) {
      if (signal?.aborted && !stop.signal.aborted) return null
      return await finish(environmentId, id, error)
    } finally {
      clearInterval(cancelled)
    }
    return await finish(environmentId, id)
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined)
    client.release()
  }
}

/** Null where it has ended already. */
const begin = (environmentId: string, id: string): Promise<Import | null> =>
  transaction(environmentId, async (tx) => {
    await tx.prisma.import.updateMany({ where: { id, state: 'queued' }, data: { state: 'running', startedAt: now() } })
    return tx.prisma.import.findFirst({ where: { id, environmentId, finishedAt: null } })
  })

function watch(environmentId: string, id: string, stop: AbortController) {
  const look = async () => {
    const row = await transaction(environmentId, (tx) =>
      tx.prisma.import.findFirst({ where: { id, environmentId }, select: { state: true } }),
    )
    if (row?.state === 'cancelling') stop.abort()
  }
  return setInterval(() => void look().catch(() => undefined), lookMs)
}

/** An outage of our own is thrown on: the import waits. Anything else ends it, in words. */
async function finish(environmentId: string, importId: string, error?: unknown): Promise<ImportView> {
  if (error instanceof AppError && error.kind === 'unavailable' && !/^(source|import)_/.test(error.code)) throw error
  const known = error instanceof AppError && error.kind !== 'bug'
  if (error !== undefined && !known)
    log.error({ importId, code: error instanceof AppError ? error.code : 'unknown' }, 'an import could not go on')
  const words = error === undefined ? null : known ? error.message : 'Something went wrong here; the log says where.'
  return finishImport(systemActor(environmentId, 'import'), { importId, error: words?.slice(0, 2000) ?? null })
}
