import { randomInt } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { readRows } from '@/lib/db/statement'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { newId } from '@/lib/kernel/new-id'
import { asOwner, makeCase, makeWorld, type World } from '@/lib/testing/factories'

let own: World
let foreign: World
let owner: Client

beforeAll(async () => {
  own = await makeWorld()
  foreign = await makeWorld({ organizationId: own.organizationId })
  await makeCase(foreign)
  owner = new Client({ connectionString: env().DATABASE_URL })
  await owner.connect()
})
afterAll(() => owner.end())

const tablesWithEnvironment = () =>
  owner.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'environment_id' and t.table_type = 'BASE TABLE' order by 1`,
  )

/** What the app role may do to every row it can find, as seen from that environment; undone at once. */
async function attempt(environmentId: string, statement: string, values: unknown[] = []): Promise<number | string> {
  await owner.query('savepoint attempt; set local role docket_app')
  await owner.query(`select set_config('docket.environment_id', $1, true)`, [environmentId])
  try {
    return (await owner.query(statement, values)).rowCount ?? 0
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await owner.query('rollback to savepoint attempt; reset role')
  }
}

const samples: Record<string, unknown> = {
  boolean: false,
  smallint: 1,
  bytea: Buffer.from('sample'),
  jsonb: '{}',
  'text[]': ['sample'],
  'integer[]': [1],
  'uuid[]': [],
  'timestamp with time zone': '2026-01-01T00:00:00Z',
}
const sampleOf = (type: string) =>
  type === 'uuid' ? newId() : (samples[type] ?? (type === 'text' ? newId() : randomInt(1e6, 2e9)))

/** A row of the foreign environment in a table as bare as can be: whose row it is, is all that counts here. */
async function insertForeign(table: string): Promise<{ text: string; values: unknown[] }> {
  const checks = await owner.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  )
  for (const { name } of checks.rows) await owner.query(`alter table ${table} drop constraint ${name}`)
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const text = `insert into ${table} (${rows.map(({ name }) => name).join()}) values (${rows.map(({ type }, at) => `$${at + 1}::${type}`).join()})`
  const values = rows.map(({ name, type }) => (name === 'environment_id' ? foreign.environmentId : sampleOf(type)))
  await owner.query(text, values)
  return { text, values }
}

const denied = '42501'
/** Found nothing, or was not allowed to look for it. */
const nothing = [0, denied]

describe('a row of another environment', () => {
  it('cannot be seen, written, changed or taken away in any table, even where a query forgets to ask', async () => {
    const { rows } = await tablesWithEnvironment()
    expect(rows.length).toBeGreaterThan(15)
    for (const { name: table } of rows) {
      await owner.query('begin; set local session_replication_role = replica')
      try {
        const { text, values } = await insertForeign(table)
        const all = `select 1 from ${table}`
        expect(await attempt(foreign.environmentId, all), `${table} shows its own`).not.toBe(0)
        expect(nothing, `${table} select`).toContain(
          await attempt(own.environmentId, `${all} where environment_id = '${foreign.environmentId}'`),
        )
        expect(nothing, `${table} select with no environment`).toContain(await attempt('', all))
        expect(nothing, `${table} update`).toContain(
          await attempt(own.environmentId, `update ${table} set environment_id = $1 where environment_id = $2`, [
            own.environmentId,
            foreign.environmentId,
          ]),
        )
        expect(nothing, `${table} delete`).toContain(
          await attempt(own.environmentId, `delete from ${table} where environment_id = $1`, [foreign.environmentId]),
        )
        expect(await attempt(own.environmentId, text, values), `${table} insert`).toBe(denied)
      } finally {
        await owner.query('rollback')
      }
    }
  })

  it('does not come along when everything is asked for', async () => {
    const seen = await transaction(own.environmentId, async ({ prisma }) => [
      ...(await prisma.case.findMany()).map((row) => row.environmentId),
      ...(await prisma.membership.findMany()).map((row) => row.environmentId),
      ...(await prisma.event.findMany()).map((row) => row.environmentId),
    ])
    expect([...new Set(seen)]).toEqual([own.environmentId])
    expect(await readRows(own.environmentId, { text: 'select slug from environments', values: [] })).toEqual([
      { slug: own.slug },
    ])
    const people = await readRows<{ id: string }>(own.environmentId, { text: 'select id from users', values: [] })
    expect(people.map(({ id }) => id).sort()).toEqual(
      Object.values(own.people)
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('cannot be reached by moving an own row there', async () => {
    await owner.query('begin')
    const move = `update queues set environment_id = $1 where environment_id = $2`
    expect(await attempt(own.environmentId, move, [foreign.environmentId, own.environmentId])).toBe(denied)
    await owner.query('rollback')
  })
})

describe('the app role', () => {
  const asApp = (text: string) => database().pool.query(text)

  it('is nobody special: no superuser, no bypass, no log-in, owner of nothing', async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owns,
        (select count(*)::int from pg_auth_members where member = r.oid) as "isMemberOf"
       from pg_roles r where rolname = 'docket_app'`,
    )
    const no = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, rolcreatedb: false }
    expect(rows).toEqual([{ ...no, owns: 0, isMemberOf: 0 }])
    const { rows: connected } = await asApp('select current_user::text as name')
    expect(connected).toEqual([{ name: 'docket_app' }])
  })

  it('is bound by a policy in every table that has an environment, in environments and in users', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind in ('r','p') and c.relrowsecurity
        and exists (select 1 from pg_policy p where p.polrelid = c.oid) order by 1`,
    )
    const names = new Set(rows.map(({ name }) => name))
    for (const { name } of (await tablesWithEnvironment()).rows) expect(names, name).toContain(name)
    expect([...names]).toEqual(expect.arrayContaining(['environments', 'users']))
  })

  it('cannot read sessions and organizations', async () => {
    for (const table of ['sessions', 'organizations'])
      for (const statement of [`select 1 from ${table}`, `delete from ${table}`, `update ${table} set id = id`])
        await expect(asApp(statement), statement).rejects.toMatchObject({ code: denied })
  })

  it('cannot rewrite the trail or a published template, nor can the owner', async () => {
    for (const table of [
      'events',
      'template_versions',
      'workflow_versions',
      'calendar_versions',
      'sla_crossings',
      'reading_log',
    ])
      for (const statement of [
        `update ${table} set environment_id = null`,
        `delete from ${table}`,
        `truncate ${table}`,
      ])
        await expect(asApp(statement), statement).rejects.toMatchObject({ code: denied })
    for (const statement of [`update events set type = 'x'`, 'delete from events', 'truncate events cascade'])
      await expect(
        asOwner((client) => client.query(statement)),
        statement,
      ).rejects.toMatchObject({ code: denied })
  })

  it('cannot change the schema or switch the policies off', async () => {
    for (const statement of [
      'alter table cases disable row level security',
      'drop policy environment on cases',
      'alter role docket_app bypassrls',
      'create table mine (id int)',
      'set session_replication_role = replica',
    ])
      await expect(asApp(statement), statement).rejects.toMatchObject({ code: denied })
    await expect(asApp('set row_security = off; select 1 from cases')).rejects.toMatchObject({ code: denied })
  })

  it('looks across environments only through these functions, each with a fixed search path', async () => {
    const { rows } = await owner.query<{ name: string; fixed: boolean; open: boolean }>(
      `select proname as name, coalesce(proconfig::text like '%search_path=public%', false) as fixed,
        has_function_privilege('docket_app', oid, 'execute') as open
       from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
    )
    expect(rows.filter(({ fixed }) => !fixed)).toEqual([])
    expect(rows.filter(({ open }) => open).map(({ name }) => name)).toEqual([
      'accept_invitation',
      'cases_with_field',
      'create_case_number_sequence',
      'create_key_environment',
      'create_session',
      'delete_key_environment',
      'end_session',
      'enqueue_workflow_threads',
      'erase_case',
      'find_api_key',
      'find_invitation',
      'find_sign_in',
      'key_environments',
      'resolve_session',
      'search_case_ids',
      'touch_api_key',
      'weigh_disabling',
    ])
  })

  it('finds by search only what the bound environment holds', async () => {
    const search = { text: `select search_case_ids($1::uuid, '{%}', 10) as id`, values: [foreign.environmentId] }
    expect(await readRows(foreign.environmentId, search)).toHaveLength(1)
    expect(await readRows(own.environmentId, search)).toEqual([])
  })
})
