import { describe, expect, it } from 'vitest'
import { deleteCase } from '@/lib/cases/commands/delete-case'
import { redactCase } from '@/lib/cases/commands/redact-case'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { verifyChain } from '@/lib/testing/verify-chain'
import type { ImportCaseInput, StartImportInput } from '../schema'
import { cancelImport } from './cancel-import'
import { finishImport } from './finish-import'
import { importCase } from './import-case'
import { retryImport } from './retry-import'
import { startImport } from './start-import'

const persona: StartImportInput = { source: 'persona', url: 'https://api.example.com/', secret: 'persona_key_abcd' }
const given = (world: World, more: Partial<ImportCaseInput> = {}): ImportCaseInput => ({
  source: 'persona',
  reference: 'case_1',
  templateId: world.templateId,
  title: 'Theirs',
  status: 'in_progress',
  madeAt: '2025-01-02T03:04:05.678Z',
  ...more,
})
const rowOf = (id: string) =>
  asOwner(async (owner) => (await owner.query('select * from cases where id = $1', [id])).rows[0])
const importEvents = (world: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select type from events where environment_id = $1 and type like 'import.%' order by id`,
      [world.environmentId],
    )
    return rows.map(({ type }) => type)
  })
const importRow = (id: string) =>
  asOwner(async (owner) => (await owner.query('select * from imports where id = $1', [id])).rows[0])

describe('case.import', () => {
  it('makes the case as it was, past its gates, and says so', async () => {
    const world = await makeWorld()
    const ended = {
      status: 'closed',
      endedAt: '2025-02-01T00:00:00.000Z',
      endedBy: 'ana@vendor.test',
      deadline: '2025-01-20T10:00:00.123Z',
    }
    const { caseId, outcome } = await importCase(memberActor(world, 'admin'), given(world, ended))
    expect(outcome).toBe('created')
    expect(await rowOf(caseId)).toMatchObject({
      status: 'closed',
      resolution: 'Closed',
      // two decisions lead there, so none is made up
      decision: null,
      created_at: new Date('2025-01-02T03:04:05.678Z'),
      resolved_at: new Date('2025-02-01T00:00:00.000Z'),
      sla_deadline: new Date('2025-01-20T10:00:00.123Z'),
      sla_next_crossing_at: null,
    })
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.imported'])
    expect((await verifyChain(caseId)).first_bad_seq).toBeNull()
  })

  it('counts marks that lie behind as told, and those ahead as to come', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const late = await importCase(admin, given(world, { deadline: '2025-03-01T00:00:00Z' }))
    expect(await rowOf(late.caseId)).toMatchObject({ sla_stage: 3, sla_next_crossing_at: null, sla_stopped_at: null })
    const ahead = new Date(Date.now() + 3_600_000).toISOString()
    const soon = await importCase(admin, given(world, { reference: 'case_2', deadline: ahead }))
    const row = await rowOf(soon.caseId)
    expect(row).toMatchObject({ sla_stage: 2, sla_deadline: new Date(ahead), sla_next_crossing_at: new Date(ahead) })
    const waiting = await importCase(
      admin,
      given(world, { reference: 'case_3', status: 'client_input', deadline: ahead }),
    )
    expect((await rowOf(waiting.caseId)).sla_paused_at).not.toBeNull()
  })

  it('is for admins, and finds nothing of another environment', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()]
    for (const role of ['reviewer', 'approver', 'manager', 'auditor'] as const)
      await expect(importCase(memberActor(world, role), given(world))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(importCase(memberActor(other, 'admin'), given(world))).rejects.toMatchObject({
      code: 'unknown_template',
    })
    await importCase(memberActor(world, 'admin'), given(world))
    // the same reference in another environment is another case
    const twin = await importCase(memberActor(other, 'admin'), given(other))
    expect(twin.outcome).toBe('created')
  })

  it('leaves alone what was redacted or deleted here', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const first = await importCase(admin, given(world))
    await redactCase(admin, { caseId: first.caseId })
    expect(await importCase(admin, given(world, { title: 'Anew' }))).toMatchObject({
      outcome: 'left',
      caseId: first.caseId,
    })
    const second = await importCase(admin, given(world, { reference: 'case_2' }))
    await deleteCase(admin, { caseId: second.caseId })
    expect(await importCase(admin, given(world, { reference: 'case_2' }))).toMatchObject({ outcome: 'left' })
  })

  it('twins at the same moment make one case and one pair of events', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const comments = [{ reference: 'cscm_1', message: 'Once', madeAt: '2025-01-03T00:00:00Z' }]
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => importCase(admin, given(world, { comments }))))
    expect(new Set(outcomes.map(({ caseId }) => caseId)).size).toBe(1)
    expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1)
    const caseId = outcomes[0]?.caseId as string
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.imported'])
    expect((await rowOf(caseId)).comments_count).toBe(1)
  })
})

describe('an import’s own commands', () => {
  it('start, cancel, finish and retry, each recorded, the key encrypted and erased', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const started = await startImport(admin, persona)
    expect(started).toMatchObject({ state: 'queued', url: 'https://api.example.com', keyHint: '…abcd' })
    const kept = (await importRow(started.id)).secret as Buffer
    expect(kept.includes('persona_key')).toBe(false)
    expect(await cancelImport(admin, { importId: started.id })).toMatchObject({ state: 'cancelling' })
    expect(await cancelImport(admin, { importId: started.id })).toMatchObject({ state: 'cancelling' })
    expect(await finishImport(admin, { importId: started.id })).toMatchObject({ state: 'cancelled' })
    expect((await importRow(started.id)).secret).toBeNull()
    expect(await finishImport(admin, { importId: started.id })).toMatchObject({ state: 'cancelled' })
    await expect(cancelImport(admin, { importId: started.id })).rejects.toMatchObject({ code: 'import_ended' })
    expect(await retryImport(admin, { importId: started.id, secret: 'another_wxyz' })).toMatchObject({
      state: 'queued',
      keyHint: '…wxyz',
    })
    expect((await importRow(started.id)).secret).not.toBeNull()
    await expect(retryImport(admin, { importId: started.id, secret: 'x' })).rejects.toMatchObject({
      code: 'nothing_to_retry',
    })
    expect(await finishImport(admin, { importId: started.id, error: 'Away.' })).toMatchObject({
      state: 'failed',
      error: 'Away.',
    })
    expect(await importEvents(world)).toEqual([
      'import.started',
      'import.cancelled',
      'import.finished',
      'import.retried',
      'import.finished',
    ])
  })

  it('are for admins, in their environment, and one import of a vendor at a time', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()]
    await expect(startImport(memberActor(world, 'manager'), persona)).rejects.toMatchObject({ kind: 'forbidden' })
    const starts = await Promise.allSettled(
      Array.from({ length: 4 }, () => startImport(memberActor(world, 'admin'), persona)),
    )
    const [only, ...more] = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
    expect(more).toEqual([])
    for (const start of starts)
      if (start.status === 'rejected') expect(start.reason).toMatchObject({ code: 'import_running' })
    const importId = only?.id as string
    for (const command of [cancelImport, finishImport])
      await expect(command(memberActor(other, 'admin'), { importId })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(retryImport(memberActor(other, 'admin'), { importId, secret: 'x' })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(cancelImport(memberActor(world, 'reviewer'), { importId })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('refuse a private address, a pair that is none, and a domain that is not named', async () => {
    const admin = memberActor(await makeWorld(), 'admin')
    await expect(startImport(admin, { ...persona, url: 'https://169.254.169.254' })).rejects.toMatchObject({
      code: 'private_address',
    })
    await expect(startImport(admin, { ...persona, url: 'http://api.example.com' })).rejects.toMatchObject({
      code: 'https_required',
    })
    await expect(startImport(admin, { ...persona, source: 'connect' })).rejects.toMatchObject({
      problems: [{ field: 'domainId' }, { field: 'secret' }],
    })
  })
})

it('a case made here is none of an import’s business', async () => {
  const world = await makeWorld()
  const own = await makeCase(world, { externalReference: 'case_1' })
  const { caseId } = await importCase(memberActor(world, 'admin'), given(world, { externalReference: 'case_1' }))
  expect(caseId).not.toBe(own.id)
})
