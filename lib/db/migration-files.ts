import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `checksum` is what Prisma keeps in `_prisma_migrations`: the SHA-256 of the file. */
export type Migration = { name: string; sql: string; checksum: string }

export const migrationsDir = () => join(process.cwd(), 'prisma', 'migrations')

/** In the order of their names, which begin with the time they were made at. */
export function readMigrations(dir = migrationsDir()): Migration[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: sha256(sql) }
    })
}

/** The Prisma schema in its several files, as pairs of path and text. */
export function readSchemaFiles(): [string, string][] {
  const dir = join(process.cwd(), 'prisma')
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.prisma'))
    .sort()
    .map((path) => [join(dir, path), readFileSync(join(dir, path), 'utf8')])
}

/** What may be run again at any time: functions, triggers, policies, grants. */
export function readRepeatableSql(dir = join(process.cwd(), 'lib', 'db', 'sql')): { name: string; sql: string }[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(dir, name), 'utf8') }))
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
