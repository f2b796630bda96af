import { describe, expect, it } from 'vitest'
import type { CaseChange } from '@/lib/cases/change-schema'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { updateCase } from '@/lib/cases/commands/update-case'
import { openOwnerPool } from '@/lib/db/owner'
import { purgeBatches } from '@/lib/jobs/handlers/purge-batches'
import { serveBatches } from '@/lib/jobs/handlers/serve-batches'
import { apiKeyActor, asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { cancelBatch } from './commands/cancel-batch'
import { retryFailed } from './commands/retry-failed'
import { startBatch } from './commands/start-batch'
import { getBatch } from './queries/get-batch'
import { listBatchFailures } from './queries/list-batch-failures'
import { listBatches } from './queries/list-batches'

const high: CaseChange = { type: 'priority', priority: 'High' }
const start = (world: World, caseIds: string[], change: CaseChange = high, actor = memberActor(world)) =>
  startBatch(actor, { kind: 'case.change', input: { change, caseIds } })

/** Serves until nothing waits, as the worker's loop does. */
async function serveAll(): Promise<void> {
  const pool = openOwnerPool(4)
  try {
    while (await serveBatches(pool));
  } finally {
    await pool.end()
  }
}

const trail = (batchId: string): Promise<string[]> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select type from events where subject_id = $1 order by id', [batchId])
    return rows.map(({ type }) => type)
  })

async function endedCase(world: World): Promise<string> {
  const { id: caseId } = await makeCase(world, { fields: { legal_name: 'Brightwater Trading Ltd' } })
  const actor = memberActor(world)
  await setCaseStatus(actor, { caseId, status: 'In Progress' })
  await setChecklistItem(actor, { caseId, key: 'proof', done: true })
  await decideCase(actor, { caseId, decision: 'Approve', narrative: 'All is well here.' })
  return caseId
}

describe('a batch', () => {
  it('changes each case through its command, in the name of whoever started it', async () => {
    const world = await makeWorld()
    const made = [await makeCase(world), await makeCase(world)]
    const actor = memberActor(world)
    const batch = await start(
      world,
      made.map(({ id }) => id),
    )
    expect(batch).toMatchObject({ state: 'queued', total: null, title: 'Set the priority to High', own: true })
    await serveAll()
    expect(await getBatch(actor, { batchId: batch.id })).toMatchObject({ state: 'done', total: 2, done: 2, failed: 0 })
    for (const { id } of made) expect(await eventTypes(id)).toEqual(['case.created', 'case.priority_set'])
    const [by] = await asOwner(
      async (owner) =>
        (
          await owner.query(`select actor_id, via from events where case_id = $1 and type = 'case.priority_set'`, [
            made[0]?.id,
          ])
        ).rows,
    )
    expect(by).toEqual({ actor_id: actor.userId, via: 'ui' })
    expect(await trail(batch.id)).toEqual(['batch.started', 'batch.finished'])
  })

  it('takes all that a list shows at the moment of its turn', async () => {
    const world = await makeWorld()
    await makeCase(world, { tags: ['spring'] })
    await makeCase(world, { tags: ['autumn'] })
    const batch = await startBatch(memberActor(world), {
      kind: 'case.change',
      input: { change: high, filters: { tag: ['spring'], state: 'open' } },
    })
    await serveAll()
    expect(await getBatch(memberActor(world), { batchId: batch.id })).toMatchObject({ total: 1, done: 1 })
  })

  it('lists what was refused and why, and tries those again', async () => {
    const world = await makeWorld()
    const [open, ended] = [await makeCase(world), await endedCase(world)]
    const actor = memberActor(world)
    const batch = await start(world, [open.id, ended, crypto.randomUUID()])
    await serveAll()
    expect(await getBatch(actor, { batchId: batch.id })).toMatchObject({ state: 'done', done: 1, failed: 2 })
    const { failures } = await listBatchFailures(actor, { batchId: batch.id })
    expect(failures.map(({ code }) => code)).toEqual(['case_closed', 'not_found'])
    expect(failures[0]?.name).toMatch(/^CAS-\d+$/)
    await asOwner((owner) =>
      owner.query(`update cases set status_kind = 'active', resolved_at = null where id = $1`, [ended]),
    )
    expect(await retryFailed(actor, { batchId: batch.id })).toMatchObject({ state: 'queued', failed: 0 })
    await serveAll()
    expect(await getBatch(actor, { batchId: batch.id })).toMatchObject({ state: 'done', done: 2, failed: 1 })
    expect((await eventTypes(open.id)).filter((type) => type === 'case.priority_set')).toHaveLength(1)
    expect(await trail(batch.id)).toEqual(['batch.started', 'batch.finished', 'batch.retried', 'batch.finished'])
  })

  it('asks anew what its creator may do, for every slice', async () => {
    const world = await makeWorld()
    const { id } = await makeCase(world)
    const demoted = await start(world, [id])
    await asOwner((owner) =>
      owner.query(`update memberships set roles = '{auditor}' where user_id = $1`, [world.people.reviewer.id]),
    )
    await serveAll()
    const manager = memberActor(world, 'manager')
    expect((await listBatchFailures(manager, { batchId: demoted.id })).failures).toMatchObject([{ code: 'forbidden' }])

    const gone = await start(world, [id], high, manager)
    await asOwner((owner) => owner.query('delete from memberships where user_id = $1', [world.people.manager.id]))
    await serveAll()
    const admin = memberActor(world, 'admin')
    expect(await getBatch(admin, { batchId: gone.id })).toMatchObject({
      state: 'done',
      error: 'Whoever started this may no longer work here.',
    })
    expect(await eventTypes(id)).toEqual(['case.created'])
  })

  it('is done once by four workers at the same moment', async () => {
    const world = await makeWorld()
    const made = await Promise.all(Array.from({ length: 60 }, () => makeCase(world)))
    const comment: CaseChange = { type: 'tags', add: ['seen'] }
    const batch = await start(
      world,
      made.map(({ id }) => id),
      comment,
    )
    await Promise.all([serveAll(), serveAll(), serveAll(), serveAll()])
    await serveAll()
    expect(await getBatch(memberActor(world), { batchId: batch.id })).toMatchObject({ state: 'done', done: 60 })
    for (const { id } of made) expect(await eventTypes(id)).toEqual(['case.created', 'case.updated'])
  })
})

it('is forgotten thirty days after its end', async () => {
  const world = await makeWorld()
  const { id: caseId } = await makeCase(world)
  const [old, fresh] = [await start(world, [caseId]), await start(world, [caseId])]
  await serveAll()
  await asOwner(async (owner) => {
    await owner.query(`update batches set finished_at = now() - interval '31 days' where id = $1`, [old.id])
    await purgeBatches({}, { query: owner.query.bind(owner) } as never)
  })
  expect((await listBatches(memberActor(world), {})).map(({ id }) => id)).toEqual([fresh.id])
  await expect(getBatch(memberActor(world), { batchId: old.id })).rejects.toMatchObject({ kind: 'not_found' })
})

describe('who may', () => {
  it('refuses an auditor, and a change that could only fail', async () => {
    const world = await makeWorld()
    const { id } = await makeCase(world)
    await expect(start(world, [id], high, memberActor(world, 'auditor'))).rejects.toMatchObject({ code: 'forbidden' })
    const nobody: CaseChange = { type: 'assign', assignee: 'nobody@example.test' }
    await expect(start(world, [id], nobody)).rejects.toMatchObject({ code: 'unknown_person' })
    await expect(startBatch(memberActor(world), { kind: 'case.vanish', input: {} })).rejects.toMatchObject({
      code: 'unknown_batch_kind',
    })
  })

  it('shows a batch to its creator and to managers, and to nobody of another environment', async () => {
    const world = await makeWorld()
    const elsewhere = await makeWorld({ organizationId: world.organizationId })
    const { id: caseId } = await makeCase(world)
    const { id: batchId } = await start(world, [caseId])
    expect(await getBatch(memberActor(world, 'manager'), { batchId })).toMatchObject({ own: false })
    for (const actor of [memberActor(world, 'approver'), memberActor(elsewhere, 'manager'), apiKeyActor(elsewhere)]) {
      for (const run of [getBatch, cancelBatch, retryFailed])
        await expect(run(actor, { batchId })).rejects.toMatchObject({ kind: 'not_found' })
      expect(await listBatches(actor, {})).toEqual([])
    }
    expect(await listBatches(memberActor(world), {})).toHaveLength(1)
  })

  it('cancels before its turn and leaves the rest alone; an ended one cannot be cancelled, a running one not retried', async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    const { id: caseId } = await makeCase(world)
    const { id: batchId } = await start(world, [caseId])
    await expect(retryFailed(actor, { batchId })).rejects.toMatchObject({ code: 'nothing_to_retry' })
    await Promise.all([cancelBatch(actor, { batchId }), cancelBatch(memberActor(world, 'manager'), { batchId })])
    await serveAll()
    expect(await getBatch(actor, { batchId })).toMatchObject({ state: 'cancelled', done: 0 })
    expect(await eventTypes(caseId)).toEqual(['case.created'])
    await expect(cancelBatch(actor, { batchId })).rejects.toMatchObject({ code: 'batch_ended' })
    await expect(retryFailed(actor, { batchId })).rejects.toMatchObject({ code: 'nothing_to_retry' })
    await expect(retryFailed(memberActor(world, 'manager'), { batchId })).rejects.toMatchObject({
      code: 'batch_of_another',
    })
    expect(await trail(batchId)).toEqual(['batch.started', 'batch.cancelled', 'batch.finished'])
  })

  it('lets updates of a case be tried by their own gates only', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world)
    await updateCase(memberActor(world), { caseId, tags: ['kept', 'old'] })
    await start(world, [caseId], { type: 'tags', add: ['new'], remove: ['old'] })
    await serveAll()
    const [row] = await asOwner(
      async (owner) => (await owner.query('select tags from cases where id = $1', [caseId])).rows,
    )
    expect(row.tags).toEqual(['kept', 'new'])
  })
})
