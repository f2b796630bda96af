import 'server-only'
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** The account the server runs under; undefined = our own. PostgreSQL refuses to run as root, so root lends it another. */
export type ServerUser = { uid: number; gid: number } | undefined

const accountName = 'postgres'

/** @param clusterDir an existing cluster keeps the account it was made with. */
export function findServerUser(clusterDir: string): ServerUser {
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined
  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new Error(
        `The database in ${clusterDir} belongs to another account (uid ${owner.uid}), so this one cannot open it. ` +
          'Start as the account that made it, or change the owner of the folder.',
      )
    }
    return undefined
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return accountIds(accountName) ?? createAccount() ?? accountIds('nobody') ?? refuse()
}

function accountIds(name: string): ServerUser {
  const ids = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim() || NaN),
  )
  const [uid, gid] = ids
  return uid && gid && Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined
}

function createAccount(): ServerUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName])
  return accountIds(accountName)
}

function refuse(): never {
  throw new Error(
    'PostgreSQL does not run as root, and no account for it could be found or made. ' +
      'Start Docket as an ordinary user, add an account named postgres, or set DATABASE_URL.',
  )
}

/** Asks the system itself, since access lists and mounts decide too, not the mode bits alone. */
export function canReach(user: ServerUser, path: string): boolean {
  if (!user) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0
}
