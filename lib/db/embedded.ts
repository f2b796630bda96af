import 'server-only'
import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { createCluster, ownerName, serverState, startServer, stopServer } from './embedded/cluster'
import { serverSettings } from './embedded/settings'
import { type ClusterState, chooseAnotherPort, isPortFree, readOrCreateState } from './embedded/state'

/** Shared by all processes that use the server; whoever can have it alone is the last one and stops the server. */
const leaseKey = 7_200_001
const databaseName = 'docket'
const loginName = 'docket_login'

export type EmbeddedDatabase = {
  /** As the owner of the tables. */
  url: string
  /** `name:password` of the login that the doors use; see DATABASE_LOGIN. */
  login: string
  /** Resolves when the server has gone away without being asked to. */
  lost: Promise<void>
  /** True for one holder at a time, for as long as that process lives: two `npm start` on one DATA_DIR must not be. */
  claim(key: number): Promise<boolean>
  /** Lets go; the last holder stops the server. */
  release(): Promise<void>
}

type Options = { settings?: Record<string, string>; patienceMs?: number }

/**
 * Opens the PostgreSQL server in `dataDir`: makes it when there is none, starts it when it does not run, joins it when
 * it does. Safe to call from any number of processes at once.
 */
export async function openEmbedded(dataDir: string, options: Options = {}): Promise<EmbeddedDatabase> {
  let state = await readOrCreateState(dataDir)
  createCluster(state)
  const patience = Date.now() + (options.patienceMs ?? 120_000) // recovery after a power cut may replay 2 GB of log
  for (;;) {
    try {
      state = await ensureRunning(state, options.settings ?? serverSettings)
      const lease = await takeLease(state)
      await ensureDatabase(lease)
      await ensureLogin(lease, state)
      return holdLease(state, lease)
    } catch (error) {
      // Somebody may have started or stopped the server between two of our steps: look again.
      if (Date.now() > patience || !isPassing(error, state)) throw error
      await pause(50)
    }
  }
}

async function ensureRunning(state: ClusterState, settings: Record<string, string>): Promise<ClusterState> {
  const running = serverState(state)
  if (running.pid) return { ...state, port: running.port ?? state.port }
  const startable = (await isPortFree(state.port)) ? state : await chooseAnotherPort(state)
  await startServer(startable, settings)
  return startable
}

async function takeLease(state: ClusterState): Promise<Client> {
  const lease = new Client({ connectionString: urlOf(state, 'postgres'), application_name: 'docket lease' })
  lease.on('error', () => undefined) // a server that goes away is told through `lost`
  await lease.connect()
  await lease.query(`select pg_advisory_lock_shared(${leaseKey})`)
  return lease
}

async function ensureDatabase(lease: Client): Promise<void> {
  const found = await lease.query('select 1 from pg_database where datname = $1', [databaseName])
  if (found.rowCount) return
  try {
    await lease.query(`create database ${escapeIdentifier(databaseName)}`)
  } catch (error) {
    if (!['42P04', '23505'].includes(codeOf(error))) throw error // made by somebody else in the same moment
  }
}

/** A login that may be docket_app and nothing else: whoever came to write SQL through a door would be no more than that. */
async function ensureLogin(lease: Client, state: ClusterState): Promise<void> {
  const found = await lease.query('select 1 from pg_roles where rolname = $1', [loginName])
  if (found.rowCount) return
  for (const statement of [
    'create role docket_app nologin nobypassrls',
    `create role ${loginName} login nobypassrls in role docket_app password ${escapeLiteral(loginPassword(state))}`,
  ])
    await lease.query(statement).catch((error) => {
      if (!['42710', '23505'].includes(codeOf(error))) throw error // made by somebody else in the same moment
    })
}

const loginPassword = (state: ClusterState) => createHmac('sha256', state.password).update(loginName).digest('hex')

function holdLease(state: ClusterState, lease: Client): EmbeddedDatabase {
  let released = false
  const lost = new Promise<void>((resolve) => {
    lease.once('end', () => {
      if (!released) resolve()
    })
  })
  return {
    url: urlOf(state, databaseName),
    login: `${loginName}:${loginPassword(state)}`,
    lost,
    claim: async (key) => {
      const answer = await lease.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [key])
      return answer.rows[0]?.got === true
    },
    release: async () => {
      if (released) return
      released = true
      if (await isLast(lease)) await stopServer(state)
      await lease.end().catch(() => undefined)
    },
  }
}

async function isLast(lease: Client): Promise<boolean> {
  try {
    const answer = await lease.query<{ got: boolean }>(
      `select pg_advisory_unlock_shared(${leaseKey}), pg_try_advisory_lock(${leaseKey}) as got`,
    )
    return answer.rows[0]?.got === true
  } catch {
    return false // the server is gone already
  }
}

const passing = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03']

/** A connection cut, or a killed server whose children are still on their way out. */
const passingWords = /^Connection terminated|pre-existing shared memory block/

function isPassing(error: unknown, state: ClusterState): boolean {
  if (passing.includes(codeOf(error))) return true
  if (error instanceof Error && passingWords.test(error.message)) return true
  return serverState(state).pid !== undefined // our start failed because somebody else's succeeded
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '')
}

function urlOf(state: ClusterState, database: string): string {
  return `postgresql://${ownerName}:${state.password}@127.0.0.1:${state.port}/${database}`
}
