import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, openEmbedded } from './embedded'
import { serverSettings } from './embedded/settings'

let dataDir: string
let opened: EmbeddedDatabase[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'docket-embedded-'))
  opened = []
})

afterEach(async () => {
  for (const database of opened) await database.release()
  rmSync(dataDir, { recursive: true, force: true })
})

async function open(): Promise<EmbeddedDatabase> {
  const database = await openEmbedded(dataDir, { settings: serverSettings })
  opened.push(database)
  return database
}

async function query(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const answer = await client.query(sql).finally(() => client.end())
  return answer.rows
}

const pidFile = () => join(dataDir, 'postgres', 'postmaster.pid')
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])

describe('openEmbedded', () => {
  it('makes a database that listens on this machine alone and waits for the disk', async () => {
    const database = await open()
    const [settings] = await query(
      database,
      `select current_setting('listen_addresses') as host, current_setting('fsync') as fsync, current_user as owner,
        (select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256') as doors_without_password`,
    )
    expect(settings).toEqual({ host: '127.0.0.1', fsync: 'on', owner: 'docket_owner', doors_without_password: 0 })
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  })

  it('is joined by a second opener, and stops with the last one', async () => {
    const first = await open()
    const second = await open()
    expect(second.url).toBe(first.url)
    await first.release()
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.release()
    expect(existsSync(pidFile())).toBe(false)
  })

  it('starts one server for many openers at once', async () => {
    const all = await Promise.all([open(), open(), open(), open()])
    expect(new Set(all.map((database) => database.url)).size).toBe(1)
  })

  it('lets one holder at a time claim', async () => {
    const first = await open()
    const second = await open()
    expect([await first.claim(1), await second.claim(1)]).toEqual([true, false])
    await first.release()
    expect(await second.claim(1)).toBe(true)
  })

  it('loses nothing that was committed when everything is killed', async () => {
    const first = await open()
    await query(first, 'create table kept (n int); insert into kept values (42)')
    process.kill(serverPid(), 'SIGKILL')
    await first.lost
    const second = await open()
    expect(await query(second, 'select n from kept')).toEqual([{ n: 42 }])
  })

  it('is not misled by a process number that is somebody else by now', async () => {
    const first = await open()
    const text = readFileSync(pidFile(), 'utf8')
    await first.release()
    writeFileSync(pidFile(), text.replace(/^\d+/, String(process.ppid)))
    expect(await query(await open(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('moves to another port when its own was taken meanwhile', async () => {
    const first = await open()
    await first.release()
    const port = Number(new URL(first.url).port)
    const squatter = createServer().listen(port, '127.0.0.1')
    try {
      const second = await open()
      expect(new URL(second.url).port).not.toBe(String(port))
      expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      squatter.close()
    }
  })

  it('says what is missing when the password was lost', async () => {
    const first = await open()
    await first.release()
    rmSync(join(dataDir, 'postgres.json'))
    await expect(open()).rejects.toThrow(/postgres\.json is gone/)
  })
})
