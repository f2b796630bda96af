import 'server-only'
import { run } from 'graphile-worker'
import { openOwnerPool } from '@/lib/db/owner'
import { log } from '@/lib/log'
import { crontab } from './crontab'
import { dispatchEvents } from './handlers/dispatch-events'
import { sweepClocks } from './handlers/sweep-clocks'
import { startLoop } from './loop'
import { taskList } from './task-list'

export interface Worker {
  /** Finishes what runs, takes nothing new, lets go of the database. */
  stop(): Promise<void>
}

/** Idle pause of the dispatcher: what another browser sees waits for this at most, and one idle look costs 0.1 ms. */
const dispatchIdleMs = 100
/** Crossings are on time to within 10 s; two seconds leave room for a slow moment. */
const sweepIdleMs = 2000

/** Starts the clock, the dispatcher and the job queue of this process; any number of processes may. */
export async function startWorker(): Promise<Worker> {
  const pool = openOwnerPool()
  const runner = await run({
    pgPool: pool,
    taskList,
    crontab,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2000,
  })
  runner.promise.catch((error) => log.error({ code: error?.code }, 'the job queue stopped'))
  const loops = [
    startLoop('dispatch', dispatchIdleMs, () => dispatchEvents(pool)),
    startLoop('sweep', sweepIdleMs, () => sweepClocks(pool)),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
      await runner.stop()
      await pool.end()
    },
  }
}
