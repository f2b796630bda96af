import 'server-only'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Client, Pool } from 'pg'
import { type Migration, readMigrations, readRepeatableSql, sha256 } from './migration-files'

/** One migration at a time on one database; any number of processes may start at once. */
const migrateKey = 7_200_002

/** What migrating did; all empty and false where the database was up to date. */
export type MigrateResult = { applied: string[]; repeated: boolean }

type Sources = { migrations?: Migration[]; repeatable?: { name: string; sql: string }[] }

/**
 * Brings a database up to date: the tables, then the job queue, then the functions, policies and grants of
 * `lib/db/sql`, which may name any table of the first two. A no-op costs a few milliseconds.
 */
export async function migrate(connectionString: string, sources: Sources = {}): Promise<MigrateResult> {
  const { migrations = readMigrations(), repeatable = readRepeatableSql() } = sources
  const client = new Client({ connectionString, application_name: 'docket migrate' })
  client.on('error', () => undefined) // the query that was running tells it
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrateKey])
    const applied = await applyTables(client, connectionString, migrations)
    const hash = sha256(JSON.stringify([repeatable, migrations.map((migration) => migration.name), queueVersion()]))
    if (applied.length === 0 && (await appliedHash(client)) === hash) return { applied, repeated: false }
    await runQueueMigrations(connectionString)
    await repeatSql(client, repeatable, hash)
    return { applied, repeated: true }
  } finally {
    await client.end()
  }
}

/** Through a pool of ours that is closed when it returns: one that lingers would meet a database that is gone. */
async function runQueueMigrations(connectionString: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker') // loaded late: most starts have nothing to do
  const pgPool = new Pool({ connectionString, max: 1 })
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool })
  } finally {
    await pgPool.end()
  }
}

async function applyTables(client: Client, connectionString: string, migrations: Migration[]): Promise<string[]> {
  const finished = await finishedMigrations(client)
  const changed = migrations.filter(({ name, checksum }) => (finished.get(name) ?? checksum) !== checksum)
  if (changed.length > 0) {
    throw new Error(
      `These migrations were changed after they had been applied: ${changed.map(({ name }) => name).join(', ')}. ` +
        'Put them back as they were and write a new one.',
    )
  }
  if (migrations.every(({ name }) => finished.has(name))) return []
  await forgetUnfinished(client)
  const { applyMigrations } = await import('./schema-engine')
  return applyMigrations(connectionString, migrations)
}

async function finishedMigrations(client: Client): Promise<Map<string, string>> {
  if (!(await tableExists(client, '_prisma_migrations'))) return new Map()
  const answer = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  return new Map(answer.rows.map((row) => [row.migration_name, row.checksum]))
}

/**
 * A migration cut short by a failure or a lost machine was undone by PostgreSQL, since a script is one transaction,
 * but Prisma's books keep it as begun and refuse to go on. Nobody else can be in the middle of one: we hold the lock.
 */
async function forgetUnfinished(client: Client): Promise<void> {
  if (!(await tableExists(client, '_prisma_migrations'))) return
  await client.query(
    'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null',
  )
}

async function appliedHash(client: Client): Promise<string | undefined> {
  if (!(await tableExists(client, 'applied_sql'))) return undefined
  const answer = await client.query<{ hash: string }>('select hash from applied_sql order by applied_at desc limit 1')
  return answer.rows[0]?.hash
}

async function repeatSql(client: Client, files: { name: string; sql: string }[], hash: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query('create table if not exists applied_sql (hash text not null, applied_at timestamptz not null)')
    for (const { name, sql } of files) {
      await client.query(sql).catch((cause) => {
        throw new Error(`lib/db/sql/${name}: ${cause.message}`, { cause })
      })
    }
    await client.query('insert into applied_sql values ($1, clock_timestamp())', [hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function tableExists(client: Client, name: string): Promise<boolean> {
  const answer = await client.query('select 1 where to_regclass($1) is not null', [name])
  return answer.rowCount === 1
}

/** A new release of the job queue brings tables of its own, and the grants must be said again for them. */
function queueVersion(): string {
  const script = createRequire(join(process.cwd(), 'package.json')).resolve('graphile-worker')
  return JSON.parse(readFileSync(join(dirname(script), '..', 'package.json'), 'utf8')).version
}
