import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmptyDatabase } from '@/lib/testing/database'
import { createBackup } from './create-backup'
import { restoreBackup } from './restore-backup'

let folder: string
let archive: string
let target: { url: string; drop(): Promise<void> }
const source = process.env.DATABASE_URL ?? ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-backup-'))
  archive = join(folder, 'file.backup')
  mkdirSync(join(folder, 'from', 'files', 'a'), { recursive: true })
  mkdirSync(join(folder, 'to'))
  writeFileSync(join(folder, 'from', 'secrets.json'), '{"some":"secret"}')
  writeFileSync(join(folder, 'from', 'files', 'a', 'passport.jpg'), Buffer.from([0, 10, 255]))
  target = await createEmptyDatabase(process.env.TEST_SERVER_URL ?? '', `restore_${process.env.VITEST_POOL_ID}`)
})
afterEach(async () => {
  await target.drop()
  rmSync(folder, { recursive: true })
})

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const answer = await client.query(sql).finally(() => client.end())
  return answer.rows
}

const backUp = () => createBackup(source, join(folder, 'from'), archive)
const restore = () => restoreBackup(target.url, join(folder, 'to'), archive)

describe('a backup', () => {
  it('brings back rows, pending jobs, sequences, files and secrets', async () => {
    const organizationId = crypto.randomUUID()
    const environmentId = crypto.randomUUID()
    await query(
      source,
      `insert into organizations (id, name) values ('${organizationId}', E'Tab\\there, line\\nthere, \\\\.');
       insert into environments (id, organization_id, slug, name, kind) values ('${environmentId}', '${organizationId}', 'copied', 'Copied', 'sandbox');
       select setval(case_number_sequence('${environmentId}')::regclass, 41);
       select graphile_worker.add_job('nothing', json_build_object('of', '${organizationId}'))`,
    )
    await backUp()
    await restore()
    const rows = `select name from organizations where id = '${organizationId}'`
    expect(await query(target.url, rows)).toEqual(await query(source, rows))
    const jobs = `select payload::text from graphile_worker._private_jobs where payload->>'of' = '${organizationId}'`
    expect(await query(target.url, jobs)).toHaveLength(1)
    const number = `select nextval(case_number_sequence('${environmentId}')::regclass)::int as number`
    expect(await query(target.url, number)).toEqual([{ number: 42 }])
    expect(readFileSync(join(folder, 'to', 'secrets.json'), 'utf8')).toBe('{"some":"secret"}')
    expect(readFileSync(join(folder, 'to', 'files', 'a', 'passport.jpg'))).toEqual(Buffer.from([0, 10, 255]))
    expect(statSync(archive).mode & 0o777).toBe(0o600)
  })

  it('that was cut short is refused before anything is written', async () => {
    await backUp()
    truncateSync(archive, statSync(archive).size - 20)
    await expect(restore()).rejects.toThrow(/cut short/)
    expect(await query(target.url, `select to_regclass('organizations') as found`)).toEqual([{ found: null }])
  })

  it('goes into an empty database alone', async () => {
    await backUp()
    await restore()
    await expect(restore()).rejects.toThrow(/empty database/)
  })

  it('of a newer version is refused', async () => {
    await query(
      source,
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('newer', 'x', '99999999999999_newer', now())`,
    )
    await backUp()
    await query(source, `delete from _prisma_migrations where id = 'newer'`)
    await expect(restore()).rejects.toThrow(/newer version/)
  })

  it('replaces no file that is there, and leaves none behind that is not whole', async () => {
    writeFileSync(archive, 'precious')
    await expect(backUp()).rejects.toThrow(/exists already/)
    expect(readFileSync(archive, 'utf8')).toBe('precious')
    expect(existsSync(`${archive}.unfinished`)).toBe(false)
  })
})
