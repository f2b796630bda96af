import 'server-only'
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * Writes a file only its owner can read. It appears complete or not at all, also when the machine stops halfway.
 * With `keepExisting` the first of several writers wins and the others change nothing.
 */
export function writePrivateFile(path: string, text: string, options: { keepExisting?: boolean } = {}): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${text}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (!options.keepExisting) {
    renameSync(draft, path)
    return
  }
  try {
    linkSync(draft, path) // link, unlike rename, refuses to replace what is there
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}
