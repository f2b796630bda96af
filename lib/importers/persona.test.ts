import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { updateCase } from '@/lib/cases/commands/update-case'
import { openOwnerPool } from '@/lib/db/owner'
import { dispatchEvents } from '@/lib/jobs/handlers/dispatch-events'
import { toTypeId } from '@/lib/kernel/ids'
import { asOwner, eventTypes, memberActor, type World } from '@/lib/testing/factories'
import { importInto } from '@/lib/testing/import-into'
import { makeDestination, makeSource, stateOf, withoutIds } from '@/lib/testing/import-scene'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { type PersonaServer, startPersonaServer } from '@/lib/testing/persona-server'
import { verifyChain } from '@/lib/testing/verify-chain'
import { makeWebhook } from '@/lib/testing/webhook-scene'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

const cases = 14

let pool: Pool
let server: PersonaServer
let source: Awaited<ReturnType<typeof makeSource>>
let destination: World
let key: string
beforeAll(async () => {
  pool = openOwnerPool(4)
  server = await startPersonaServer()
  source = await makeSource(cases)
  destination = await makeDestination(source.world)
  key = (await makePersonaKey(source.world)).key
  // somebody listens to everything
  await makeWebhook(destination, 'http://127.0.0.1:1', { events: ['*'] })
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await server.stop()
  await pool.end()
})

const run = (into = destination, more: object = {}) =>
  importInto(pool, into, { source: 'persona', url: server.url, secret: key, ...more })
const idAt = (n: number) => source.caseIds[n] as string
const found = async (n: number) =>
  (await stateOf(destination)).find(({ reference }) => reference === toTypeId('case', idAt(n)))
const countAll = (world: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select (select count(*)::int from cases where environment_id = $1) as cases,
         (select count(*)::int from templates where environment_id = $1) as templates,
         (select count(*)::int from objects where environment_id = $1) as objects,
         (select count(*)::int from comments where environment_id = $1) as comments,
         (select count(*)::int from fields where environment_id = $1) as fields,
         (select count(*)::int from events where environment_id = $1 and type not like 'import.%') as events`,
      [world.environmentId],
    )
    return rows[0]
  })

describe('an import from Persona', () => {
  it('says in a dry run what it would make, and makes nothing', async () => {
    const before = await countAll(destination)
    const ended = await run(destination, { dryRun: true })
    expect(ended).toMatchObject({
      state: 'done',
      dryRun: true,
      seen: cases,
      counts: { templatesCreated: 1, casesCreated: cases, commentsCreated: 16 },
      problemsCount: 0,
    })
    expect(await countAll(destination)).toEqual(before)
  })

  it('brings over every case field by field, with its comments, objects, times and people', async () => {
    const ended = await run()
    expect(ended).toMatchObject({ state: 'done', seen: cases, total: cases, error: null, problems: [] })
    expect(ended?.counts).toMatchObject({
      templatesCreated: 1,
      casesCreated: cases,
      commentsCreated: 16,
      objectsAttached: 16,
    })
    const after = new Map((await stateOf(destination)).map((row) => [row.reference, withoutIds(row)]))
    for (const row of await stateOf(source.world)) expect(after.get(toTypeId('case', row.id))).toEqual(withoutIds(row))
    // several pages, read from their marks
    expect(server.asked.filter((path) => path.includes('page[after]')).length).toBeGreaterThan(2)
  })

  it('says in each case’s trail that it was imported, whence and with which key, and the chain holds', async () => {
    const imported = await found(2)
    expect(await eventTypes(imported.id)).toEqual(['case.created', 'case.imported'])
    expect((await verifyChain(imported.id)).first_bad_seq).toBeNull()
    const [event] = await asOwner(async (owner) => {
      const { rows } = await owner.query(
        `select via, actor_kind, actor_id, payload, at from events where case_id = $1 and type = 'case.imported'`,
        [imported.id],
      )
      return rows
    })
    expect(event).toMatchObject({ via: 'import', actor_kind: 'system', actor_id: 'import' })
    expect(event.payload).toMatchObject({
      source: 'Persona',
      reference: toTypeId('case', idAt(2)),
      key: `…${key.slice(-4)}`,
      status: 'Approved',
      madeBy: source.world.people.admin.email,
      comments: 2,
    })
    // the trail tells when it came here, the case when it was made
    expect(event.at.getTime()).toBeGreaterThan(imported.createdAt.getTime())
  })

  it('alarms nobody: no webhook, bell or workflow follows, while counts of queues do', async () => {
    while (await dispatchEvents(pool));
    const { rows } = await pool.query(
      `select (select count(*)::int from webhook_deliveries d where d.environment_id = $1 and d.case_id is not null) as deliveries,
         (select count(*)::int from notifications n where n.environment_id = $1) as bells,
         (select t.open from queue_tallies t where t.queue_id = $2) as waiting`,
      [destination.environmentId, destination.queueId],
    )
    const open = (await stateOf(destination)).filter(({ kind }) => kind !== 'end').length
    expect(rows[0]).toEqual({ deliveries: 0, bells: 0, waiting: open })
  })

  it('changes nothing when it is run again', async () => {
    const before = await countAll(destination)
    const state = await stateOf(destination)
    expect(await run()).toMatchObject({ state: 'done', counts: { casesSame: cases } })
    expect(await countAll(destination)).toEqual(before)
    expect(await stateOf(destination)).toEqual(state)
  })

  it('brings over what changed at the source, and leaves what was changed here', async () => {
    const admin = memberActor(source.world, 'admin')
    await updateCase(admin, { caseId: idAt(4), fields: { a_text: 'New there' } })
    await commentOnCase(admin, { caseId: idAt(4), message: 'Said since' })
    await setCaseStatus(admin, { caseId: idAt(5), status: 'declined' })
    const here = memberActor(destination, 'admin')
    await updateCase(here, { caseId: (await found(4)).id, tags: ['ours'] })
    await updateCase(here, { caseId: (await found(6)).id, fields: { a_text: 'New here' } })

    expect((await run())?.counts).toEqual({ casesUpdated: 2, casesSame: cases - 2, commentsCreated: 1 })
    expect(await found(4)).toMatchObject({ fields: { a_text: 'New there' }, tags: ['ours'], commentsCount: 1 })
    expect(await found(5)).toMatchObject({ status: 'Declined', kind: 'end' })
    expect((await found(5)).resolvedAt).toEqual(
      (await stateOf(source.world)).find(({ id }) => id === idAt(5)).resolvedAt,
    )
    expect((await found(6)).fields.a_text).toBe('New here')
    expect((await verifyChain((await found(4)).id)).first_bad_seq).toBeNull()
  })

  it('puts a number behind a key that means something else here, and keeps values', async () => {
    const other = await makeDestination(source.world)
    await asOwner((owner) =>
      owner.query(
        `insert into fields (environment_id, key, type, label, options) values ($1, 'a_integer', 'boolean', 'Other', '[]')`,
        [other.environmentId],
      ),
    )
    expect(await run(other)).toMatchObject({ state: 'done', problems: [] })
    const row = (await stateOf(other)).find(({ reference }) => reference === toTypeId('case', idAt(7)))
    expect(row.fields).toMatchObject({ a_integer_2: 7 })
    expect(row.fields).not.toHaveProperty('a_integer')
  })
})
