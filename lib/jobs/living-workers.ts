import 'server-only'
import type { WorkerEvents } from 'graphile-worker'
import type { Pool, PoolClient } from 'pg'
import { codeOfError, log } from '@/lib/log'

/** Our advisory locks of living workers, apart from every other use of them. */
const lockClass = 7_200_010

export interface LivingWorkers {
  release(): Promise<void>
}

/**
 * The job queue gives back the jobs of a worker that died only after four hours. So each worker of this process holds a lock
 * of the session under its name, which ends with the process however it ends; see giveBackJobs.
 */
export async function declareLiving(pool: Pool, events: WorkerEvents): Promise<LivingWorkers> {
  const names = new Set<string>()
  let client: PoolClient | undefined
  let released = false
  // one after another: the workers of a process begin at once, and a connection does one thing at a time
  let turn: Promise<unknown> = Promise.resolve()
  const lock = (to: PoolClient, name: string): Promise<unknown> => {
    const next = () => to.query('select pg_advisory_lock_shared($1, hashtext($2))', [lockClass, name])
    turn = turn.then(next, next)
    return turn
  }
  const connect = async (): Promise<void> => {
    const opened = await pool.connect()
    client = opened
    opened.once('error', () => {
      opened.release(true)
      if (client === opened) client = undefined
      if (!released) setTimeout(() => void connect().catch(again), 200).unref()
    })
    for (const name of names) await lock(opened, name)
  }
  const again = (error: unknown) => {
    log.warn({ code: codeOfError(error) }, 'the workers of this process cannot say that they live')
    if (!released) setTimeout(() => void connect().catch(again), 1000).unref()
  }
  await connect()
  events.on('worker:create', ({ worker }) => {
    names.add(worker.workerId)
    if (client) lock(client, worker.workerId).catch(again)
  })
  return {
    async release() {
      released = true
      const held = client
      client = undefined
      await turn.catch(again)
      if (held) await held.query('select pg_advisory_unlock_all()').finally(() => held.release())
    },
  }
}

/** Longer than a worker takes from its first job to its lock. */
const graceSeconds = 2

/** Gives back the jobs of workers that hold no lock any more; false: there is never more to do at once. */
export async function giveBackJobs(pool: Pool): Promise<boolean> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct j.locked_by))
     from graphile_worker._private_jobs j
     where j.locked_by is not null and j.locked_at < now() - make_interval(secs => $2)
       and not exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database
         where datname = current_database()) and l.classid = $1 and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)
     having count(*) > 0`,
    [lockClass, graceSeconds],
  )
  return false
}
