import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmptyDatabase } from '@/lib/testing/database'
import { migrate } from './migrate'
import { type Migration, sha256 } from './migration-files'

let url: string
let drop: () => Promise<void>

beforeEach(async () => {
  const made = await createEmptyDatabase(process.env.TEST_SERVER_URL ?? '', `migrate_${process.env.VITEST_POOL_ID}`)
  url = made.url
  drop = made.drop
})
afterEach(() => drop())

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: sha256(sql) })
const first = migration('1_first', 'create table first (n int);')
const withFunction = migration(
  '2_function',
  'create function answer() returns int language plpgsql as $$ begin perform 1; return 42; end $$;',
)

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const answer = await client.query(sql).finally(() => client.end())
  return answer.rows
}

describe('migrate', () => {
  it('applies each migration once and keeps the standard books', async () => {
    expect(await migrate(url, { migrations: [first], repeatable: [] })).toEqual({
      applied: ['1_first'],
      repeated: true,
    })
    expect(await migrate(url, { migrations: [first, withFunction], repeatable: [] })).toMatchObject({
      applied: ['2_function'],
    })
    expect(await migrate(url, { migrations: [first, withFunction], repeatable: [] })).toEqual({
      applied: [],
      repeated: false,
    })
    expect(await query('select migration_name, checksum from _prisma_migrations order by 1')).toEqual([
      { migration_name: '1_first', checksum: first.checksum },
      { migration_name: '2_function', checksum: withFunction.checksum },
    ])
    expect(await query('select answer()')).toEqual([{ answer: 42 }])
  })

  it('brings the job queue', async () => {
    await migrate(url, { migrations: [], repeatable: [] })
    expect(await query(`select (graphile_worker.add_job('nothing')).id is not null as added`)).toEqual([
      { added: true },
    ])
  })

  it('runs in one of many processes that start at once', async () => {
    const twins = await Promise.all(
      Array.from({ length: 4 }, () => migrate(url, { migrations: [first], repeatable: [] })),
    )
    expect(twins.filter((twin) => twin.applied.length === 1)).toHaveLength(1)
  })

  it('undoes the whole of a migration that fails, and takes its mended version', async () => {
    const broken = migration('1_first', 'create table first (n int); select 1/0;')
    await expect(migrate(url, { migrations: [broken], repeatable: [] })).rejects.toThrow(/division by zero/)
    expect(await query(`select to_regclass('first') as found`)).toEqual([{ found: null }])
    expect(await migrate(url, { migrations: [first], repeatable: [] })).toMatchObject({ applied: ['1_first'] })
  })

  it('goes on where a machine was lost in the middle of a migration', async () => {
    await migrate(url, { migrations: [first], repeatable: [] })
    await query(
      `insert into _prisma_migrations (id, checksum, migration_name) values ('x', '${withFunction.checksum}', '2_function')`,
    )
    expect(await migrate(url, { migrations: [first, withFunction], repeatable: [] })).toMatchObject({
      applied: ['2_function'],
    })
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    await migrate(url, { migrations: [first], repeatable: [] })
    const changed = migration('1_first', 'create table first (n bigint);')
    await expect(migrate(url, { migrations: [changed], repeatable: [] })).rejects.toThrow(/1_first/)
  })

  it('repeats the other SQL when it has changed, all of it or none', async () => {
    const view = (n: number) => ({ name: 'view.sql', sql: `create or replace view shown as select ${n} as n;` })
    await migrate(url, { migrations: [], repeatable: [view(1)] })
    expect(await migrate(url, { migrations: [], repeatable: [view(1)] })).toMatchObject({ repeated: false })
    expect(await migrate(url, { migrations: [], repeatable: [view(2)] })).toMatchObject({ repeated: true })
    const broken = { name: 'wrong.sql', sql: 'select nothing_of_the_kind();' }
    await expect(migrate(url, { migrations: [], repeatable: [view(3), broken] })).rejects.toThrow(
      /wrong\.sql: .*nothing_of_the_kind/,
    )
    expect(await query('select n from shown')).toEqual([{ n: 2 }])
  })
})
