import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { openEmbedded } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
import { type OpenDatabase, openDatabase } from '@/lib/db/open-database'
import { type Env, env } from '@/lib/env'
import { buildApp } from './build-app'
import { Child, type ChildPlan } from './child'
import { demandFreePort } from './port'

export type Service = 'web' | 'worker'

const plans: Record<Service, ChildPlan> = {
  // Without the react-server condition and tsx of our own process: Next brings its own React for both sides.
  web: { name: 'web', args: ['scripts/children/web.mjs'] },
  worker: { name: 'worker', args: [...process.execArgv, 'scripts/children/worker.ts'] },
}

/** Held by the one `npm start` on a DATA_DIR. */
const soleKey = 7_200_003

type Options = {
  services: Service[]
  /** Refuse beside another one on the same DATA_DIR. */
  sole?: boolean
  /** Runs once the database is migrated, before the services start. */
  prepare?: (database: OpenDatabase, settings: Env) => Promise<void>
  ready?: (settings: Env, database: OpenDatabase) => void
}

const say = (line: string) => console.log(line)

/** Runs the services until SIGTERM or SIGINT, then lets them finish and stops the database, in this order. */
export async function runServices(options: Options): Promise<void> {
  const stopped = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stopped.abort())
  const database = await openDatabase({ migrate: false })
  const children: Child[] = []
  try {
    if (options.sole && database.embedded && !(await database.embedded.claim(soleKey))) {
      throw new Error(
        `Docket already runs on ${database.dataDir}. Stop it first, or give this one a folder of its own: DATA_DIR=…`,
      )
    }
    const settings = env()
    const wantsWeb = options.services.includes('web')
    if (wantsWeb) await demandFreePort(settings.PORT, settings.HOST)
    await migrate(database.url)
    await options.prepare?.(database, settings)
    if (wantsWeb && !stopped.signal.aborted) buildApp(say)
    process.env.NEXTAUTH_URL = settings.NEXTAUTH_URL // next-auth reads it from the environment itself
    children.push(...options.services.map((service) => new Child(plans[service], say)))
    if (!stopped.signal.aborted) await Promise.all(children.map((child) => child.start()))
    if (!stopped.signal.aborted) options.ready?.(settings, database)
    watchDatabase(database, children, stopped.signal)
    await untilAborted(stopped.signal)
    say('Stopping: finishing what runs …')
  } finally {
    stopped.abort()
    await Promise.all(children.map((child) => child.stop()))
    await database.release()
  }
  say('Stopped.')
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Starts the embedded server again when it has died; the children's pools connect anew by themselves. */
function watchDatabase(database: OpenDatabase, children: Child[], stopped: AbortSignal): void {
  void database.embedded?.lost.then(async () => {
    while (!stopped.aborted) {
      say('The database has stopped; starting it again.')
      try {
        const embedded = await openEmbedded(database.dataDir)
        const moved = embedded.url !== database.url
        Object.assign(database, { embedded, url: embedded.url, release: () => embedded.release() })
        if (moved) {
          process.env.DATABASE_URL = embedded.url
          await Promise.all(children.map((child) => child.end()))
        }
        say('The database is back.')
        return watchDatabase(database, children, stopped)
      } catch (error) {
        say(`The database does not start: ${error instanceof Error ? error.message : error}`)
        await pause(2000, undefined, { signal: stopped }).catch(() => undefined)
      }
    }
  })
}
