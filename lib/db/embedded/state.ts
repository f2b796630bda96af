import 'server-only'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { writePrivateFile } from '@/lib/private-file'
import { sharedDir } from './binaries'
import { canReach, findServerUser } from './server-user'

const kept = z.object({ port: z.number().int(), password: z.string(), directory: z.string().optional() })

type Kept = z.output<typeof kept>

/** What every command on one DATA_DIR must know to find the server, in DATA_DIR/postgres.json. */
export type ClusterState = { dataDir: string; clusterDir: string; port: number; password: string }

export async function readOrCreateState(givenDir: string): Promise<ClusterState> {
  const dataDir = resolve(givenDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // Another account runs the server for root: it may pass through the folder, and read nothing in it.
  if (process.getuid?.() === 0) chmodSync(dataDir, statSync(dataDir).mode | 0o011)
  const path = statePath(dataDir)
  if (!existsSync(path)) await createState(dataDir)
  const state = kept.parse(JSON.parse(readFileSync(path, 'utf8')))
  return {
    dataDir,
    clusterDir: state.directory ?? join(dataDir, 'postgres'),
    port: state.port,
    password: state.password,
  }
}

async function createState(dataDir: string): Promise<void> {
  const clusterDir = join(dataDir, 'postgres')
  if (existsSync(clusterDir)) {
    throw new Error(
      `${statePath(dataDir)} is gone, and with it the password of the database in ${clusterDir}. Restore both together.`,
    )
  }
  const state: Kept = { port: await findFreePort(), password: randomBytes(24).toString('base64url') }
  if (!canReach(findServerUser(clusterDir), dataDir)) {
    state.directory = join(sharedDir, `postgres-${randomBytes(6).toString('hex')}`)
    console.error(
      `The database is kept in ${state.directory}: it runs under an account of its own, which may not enter ${dataDir}.`,
    )
  }
  write(dataDir, state, { keepExisting: true })
}

/** Called where the kept port turned out to be somebody else's. */
export async function chooseAnotherPort(state: ClusterState): Promise<ClusterState> {
  const old = kept.parse(JSON.parse(readFileSync(statePath(state.dataDir), 'utf8')))
  const port = await findFreePort()
  write(state.dataDir, { ...old, port })
  return { ...state, port }
}

const statePath = (dataDir: string) => join(dataDir, 'postgres.json')

function write(dataDir: string, state: Kept, options?: { keepExisting: boolean }) {
  writePrivateFile(statePath(dataDir), JSON.stringify(state, null, 2), options)
}

export function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('No free port')),
      )
    })
  })
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })
}
