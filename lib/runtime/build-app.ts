import 'server-only'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressStatic } from './compress-static'

const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  '.postcssrc.json',
]
const stamp = join('.next', 'docket-sources')

/** Not part of what the browser or the server gets, or made from what is. */
const left = /\.(test|spec)\.tsx?$|\.sql$|\.md$|^lib\/(testing|db\/generated)\/|^prisma\/seed/

/** The hash of everything the built pages are made from. */
export function hashSources(): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesUnder)) {
    if (left.test(path)) continue
    hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

export function isBuilt(hash = hashSources()): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Builds the pages for production unless the last build was made from the same sources. */
export function buildApp(say: (line: string) => void): void {
  const hash = hashSources()
  if (isBuilt(hash)) return
  say('Building the pages (about a minute, once for each version) …')
  const result = spawnSync(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (result.status !== 0) throw new Error(`The pages could not be built.\n${result.stdout}\n${result.stderr}`)
  compressStatic()
  writeFileSync(stamp, hash)
}
