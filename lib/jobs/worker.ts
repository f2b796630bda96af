import 'server-only'
import { EventEmitter } from 'node:events'
import { Logger, run, type WorkerEvents } from 'graphile-worker'
import { openOwnerPool } from '@/lib/db/owner'
import { log } from '@/lib/log'
import { crontab } from './crontab'
import { deliverWebhooks } from './handlers/deliver-webhooks'
import { dispatchEvents } from './handlers/dispatch-events'
import { serveBatches } from './handlers/serve-batches'
import { serveImports } from './handlers/serve-imports'
import { sweepClocks } from './handlers/sweep-clocks'
import { wakeWorkflows } from './handlers/wake-workflows'
import { watchWorkflows } from './handlers/watch-workflows'
import { declareLiving, giveBackJobs } from './living-workers'
import { startLoop } from './loop'
import { taskList } from './task-list'

export interface Worker {
  /** Finishes what runs, takes nothing new, lets go of the database. */
  stop(): Promise<void>
}

/** The queue's own levels as ours; what it does when all is well is nobody's news. */
const queueLevels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** Idle pause of the dispatcher: what another browser sees waits for this at most, and one idle look costs 0.1 ms. */
const dispatchIdleMs = 100
/** Crossings are on time to within 10 s; two seconds leave room for a slow moment. */
const sweepIdleMs = 2000
/** A wait of a workflow ends this late at most; with none due a look costs one index probe. */
const waitIdleMs = 500
/** A workflow that the clock starts begins this late at most. */
const clockIdleMs = 2000
/** Jobs of a process that was killed lie still this long, and the grace of giveBackJobs. */
const giveBackIdleMs = 1000
/** Calls to other systems wait, and are not to hold up the rest; transactions find 16 connections. */
const jobsAtOnce = 10
/** A webhook leaves this long after its event was dispatched, at most. */
const deliverIdleMs = 100
/** How long a batch just started waits at most; somebody looks on. */
const batchIdleMs = 300
/** How long an import just started waits at most. */
const importIdleMs = 1000

/** Starts the clock, the dispatcher and the job queue of this process; any number of processes may. */
export async function startWorker(): Promise<Worker> {
  const pool = openOwnerPool(10)
  const events: WorkerEvents = new EventEmitter()
  const living = await declareLiving(pool, events)
  const runner = await run({
    pgPool: pool,
    logger: new Logger(() => (level, message) => log[queueLevels[level]]({ queue: true }, message)),
    taskList,
    crontab,
    concurrency: jobsAtOnce,
    events,
    noHandleSignals: true,
    pollInterval: 2000,
  })
  runner.promise.catch((error) => log.error({ code: error?.code }, 'the job queue stopped'))
  const deliverer = deliverWebhooks(pool)
  const importer = serveImports(pool)
  const loops = [
    startLoop('dispatch', dispatchIdleMs, () => dispatchEvents(pool)),
    startLoop('sweep', sweepIdleMs, () => sweepClocks(pool)),
    startLoop('waits', waitIdleMs, () => wakeWorkflows(pool)),
    startLoop('workflow-clock', clockIdleMs, () => watchWorkflows(pool)),
    startLoop('give-back', giveBackIdleMs, () => giveBackJobs(pool)),
    startLoop('webhooks', deliverIdleMs, () => deliverer.round()),
    startLoop('batches', batchIdleMs, () => serveBatches(pool)),
    startLoop('imports', importIdleMs, () => importer.round()),
  ]
  return {
    async stop() {
      importer.stop()
      await Promise.all(loops.map((loop) => loop.stop()))
      await deliverer.drain()
      await runner.stop()
      await living.release()
      await pool.end()
    },
  }
}
