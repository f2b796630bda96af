import 'server-only'
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './binaries'
import { findServerUser } from './server-user'
import type { ClusterState } from './state'

export const ownerName = 'docket_owner'

const { NODE_ENV, PATH } = process.env
const environment = { NODE_ENV, PATH, LC_ALL: 'C', TZ: 'UTC' }

/** Makes the files of a new cluster; complete or not at all, so that a stop in the middle leaves nothing half made. */
export function createCluster(state: ClusterState): void {
  if (existsSync(state.clusterDir)) return
  const user = findServerUser(state.clusterDir)
  const { initdb } = findBinaries(user)
  mkdirSync(dirname(state.clusterDir), { recursive: true, mode: 0o755 })
  const draft = mkdtempSync(`${state.clusterDir}-`)
  const passwordFile = join(draft, 'password')
  const files = join(draft, 'files')
  try {
    writeFileSync(passwordFile, state.password, { mode: 0o600 })
    if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)
    const result = spawnSync(
      initdb,
      [
        `--pgdata=${files}`,
        `--username=${ownerName}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // PostgreSQL's own locale: an update of the system's library cannot change the order inside an index.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { ...user, cwd: draft, env: environment, encoding: 'utf8' },
    )
    if (result.status !== 0) {
      throw new Error(`The database files could not be made in ${state.clusterDir}.\n${result.stderr ?? result.error}`)
    }
    if (!existsSync(state.clusterDir)) renameSync(files, state.clusterDir)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Starts the server as a process of its own, which outlives this one: whoever lets go of it last stops it.
 * @returns once it accepts a connection attempt or has ended.
 */
export async function startServer(state: ClusterState, settings: Record<string, string>): Promise<void> {
  removeStalePidFile(state)
  const user = findServerUser(state.clusterDir)
  const { postgres } = findBinaries(user)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logPath = join(state.dataDir, 'postgres.log')
  const log = openSync(logPath, 'w', 0o600)
  const server = spawn(postgres, ['-D', state.clusterDir, '-p', String(state.port), ...flags], {
    ...user,
    cwd: '/',
    env: environment,
    detached: true, // a Ctrl-C in the terminal must reach the requests in flight first, the database last
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: Error | undefined
  server.once('error', (error) => {
    failure = error
  })
  server.once('exit', () => {
    failure ??= new Error(
      `PostgreSQL did not start.\n${readFileSync(logPath, 'utf8').trim().split('\n').slice(-8).join('\n')}`,
    )
  })
  server.unref()
  while (!serverState(state).ready) {
    if (failure) throw failure
    await pause(10)
  }
  server.removeAllListeners('exit') // from now on its end is told by the connections
}

/** What the server's own file says: its fifth line onwards is written by a living server, its last line is `ready`. */
export function serverState(state: ClusterState): { pid?: number; port?: number; ready: boolean } {
  const path = pidPath(state)
  if (!existsSync(path)) return { ready: false }
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isServerOf(pid, state)) return { ready: false }
  return { pid, port: Number(lines[3]) || undefined, ready: lines[7]?.trim() === 'ready' }
}

/** Ends it the orderly way: open connections are cut, what is committed is on disk. */
export async function stopServer(state: ClusterState): Promise<void> {
  const { pid } = serverState(state)
  if (!pid) return
  signal(pid, 'SIGINT')
  const patience = Date.now() + 30_000
  while (isServerOf(pid, state)) {
    if (Date.now() > patience) signal(pid, 'SIGQUIT') // at once; the next start replays the log, nothing is lost
    await pause(10)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** A process number is used again, in a container at once: the number alone does not say that the server lives. */
function isServerOf(pid: number, state: ClusterState): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(state.clusterDir)
  } catch {
    return false // ended meanwhile, or a process of an account whose server this cannot be
  }
}

function removeStalePidFile(state: ClusterState): void {
  if (process.platform === 'linux' && !serverState(state).pid) rmSync(pidPath(state), { force: true })
}

const pidPath = (state: ClusterState) => join(state.clusterDir, 'postmaster.pid')
