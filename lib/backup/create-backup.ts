import 'server-only'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ArchiveWriter } from './archive'

/** Kept by the migrations themselves, so that they would be in the way of a restore. */
const left = ['public._prisma_migrations', 'public.applied_sql', 'graphile_worker.migrations']

type Table = { name: string; columns: string[] }

/**
 * Writes everything into one file while the product runs: all tables as they were at one moment, the sequences, the
 * secrets and the attached files of `dataDir`. The file holds secrets: it can be read by its owner alone.
 * @returns the number of rows.
 */
export async function createBackup(connectionString: string, dataDir: string, path: string): Promise<number> {
  if (existsSync(path)) throw new Error(`${path} exists already; a backup replaces nothing.`)
  const client = new Client({ connectionString, application_name: 'docket backup' })
  await client.connect()
  const archive = new ArchiveWriter(path)
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    await archive.add({
      kind: 'head',
      format: 1,
      madeAt: new Date().toISOString(),
      migrations: await listMigrations(client),
    })
    let rows = 0
    for (const table of await listTables(client)) rows += await addTable(client, archive, table)
    await addSequences(client, archive)
    for (const file of listFiles(dataDir)) {
      const content = readFileSync(join(dataDir, file))
      await archive.add({ kind: 'file', path: file, bytes: content.length }, content)
    }
    await archive.finish()
    return rows
  } catch (error) {
    archive.discard()
    throw error
  } finally {
    await client.end()
  }
}

async function listMigrations(client: Client): Promise<string[]> {
  const answer = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
  )
  return answer.rows.map((row) => row.migration_name)
}

/** Ordinary tables with the columns that can be written: an unlogged table is a cache, a generated column makes itself. */
async function listTables(client: Client): Promise<Table[]> {
  const answer = await client.query<Table>(
    `select format('%s.%s', n.nspname, t.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class t join pg_namespace n on n.oid = t.relnamespace
       join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where t.relkind = 'r' and t.relpersistence = 'p' and n.nspname in ('public', 'graphile_worker')
      group by 1 order by 1`,
  )
  return answer.rows.filter((table) => !left.includes(table.name))
}

async function addTable(client: Client, archive: ArchiveWriter, table: Table): Promise<number> {
  await archive.add({ kind: 'table', ...table })
  const columns = table.columns.map(escapeIdentifier).join(', ')
  const stream = client.query(copyTo(`copy ${table.name} (${columns}) to stdout`))
  for await (const chunk of stream) {
    const content = chunk as Buffer
    await archive.add({ kind: 'rows', bytes: content.length }, content)
  }
  return stream.rowCount
}

async function addSequences(client: Client, archive: ArchiveWriter): Promise<void> {
  const answer = await client.query<{ name: string; type: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, data_type::text as type, last_value::text as value
       from pg_sequences where schemaname in ('public', 'graphile_worker') and last_value is not null order by 1`,
  )
  for (const sequence of answer.rows) await archive.add({ kind: 'sequence', ...sequence })
}

function listFiles(dataDir: string): string[] {
  const attached = join(dataDir, 'files')
  const files = existsSync(attached)
    ? readdirSync(attached, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
    : []
  return [...['secrets.json'].filter((name) => existsSync(join(dataDir, name))), ...files]
}
