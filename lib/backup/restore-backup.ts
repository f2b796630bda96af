import 'server-only'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Client, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate } from '@/lib/db/migrate'
import { readMigrations } from '@/lib/db/migration-files'
import { type Frame, readArchive } from './archive'

type Sequence = Extract<Frame, { kind: 'sequence' }>

/**
 * Puts a backup into an empty database: makes the tables as they were when it was made, loads them in one transaction,
 * then migrates to this version. The file is read to its end once before anything is written.
 */
export async function restoreBackup(connectionString: string, dataDir: string, path: string): Promise<void> {
  const migrations = await checkArchive(path)
  const ours = readMigrations()
  const known = ours.slice(0, migrations.length)
  if (known.map(({ name }) => name).join() !== migrations.join()) {
    throw new Error('This backup was made by a newer version of Docket than this one. Update first, then restore.')
  }
  const client = new Client({ connectionString, application_name: 'docket restore' })
  await client.connect()
  try {
    await demandEmpty(client)
    await migrate(connectionString, { migrations: known, repeatable: [] })
    const sequences = await loadTables(client, path, dataDir)
    await migrate(connectionString)
    for (const sequence of sequences) await restoreSequence(client, sequence)
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function checkArchive(path: string): Promise<string[]> {
  let migrations: string[] | undefined
  for await (const { frame } of readArchive(path)) if (frame.kind === 'head') migrations = frame.migrations
  if (!migrations) throw new Error(`${path} is no backup of Docket.`)
  return migrations
}

async function demandEmpty(client: Client): Promise<void> {
  const answer = await client.query("select 1 where to_regclass('public._prisma_migrations') is not null")
  if (answer.rowCount) {
    throw new Error(
      'A backup is restored into an empty database. Name a new folder, for example DATA_DIR=restored, and try again.',
    )
  }
}

async function loadTables(client: Client, path: string, dataDir: string): Promise<Sequence[]> {
  const sequences: Sequence[] = []
  await client.query('begin')
  await client.query('set local session_replication_role = replica') // no trigger and no check of order: the rows are whole
  await client.query('truncate graphile_worker._private_known_crontabs')
  const frames = readArchive(path)
  let next = await frames.next()
  while (!next.done) {
    const { frame, content } = next.value
    if (frame.kind === 'table') {
      async function* rows(): AsyncGenerator<Buffer> {
        for (;;) {
          next = await frames.next()
          if (next.done || next.value.frame.kind !== 'rows') return
          yield next.value.content
        }
      }
      const columns = frame.columns.map(escapeIdentifier).join(', ')
      await pipeline(rows(), client.query(copyFrom(`copy ${frame.name} (${columns}) from stdin`)))
      continue
    }
    if (frame.kind === 'sequence') sequences.push(frame)
    if (frame.kind === 'file') restoreFile(dataDir, frame.path, content)
    next = await frames.next()
  }
  // Nobody works any more on what was being worked on.
  await client.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null')
  await client.query('update graphile_worker._private_job_queues set locked_at = null, locked_by = null')
  await client.query('commit')
  return sequences
}

/** Environments have sequences of their own, which a trigger made when the environment was; no trigger ran here. */
async function restoreSequence(client: Client, { name, type, value }: Sequence): Promise<void> {
  await client.query(`create sequence if not exists ${name} as ${type}`)
  await client.query('select setval($1::regclass, $2)', [name, value])
  if (name.startsWith('public.')) await client.query(`grant usage, select, update on sequence ${name} to docket_app`)
}

function restoreFile(dataDir: string, path: string, content: Buffer): void {
  if (normalize(path).startsWith('..')) throw new Error(`The backup names a file outside of its folder: ${path}`)
  const target = join(dataDir, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content, { mode: 0o600 })
}
