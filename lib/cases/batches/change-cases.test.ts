import { describe, expect, it } from 'vitest'
import { readRows } from '@/lib/db/statement'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import type { CaseChange, ChangeOutcome } from '../change-schema'
import { assignCase } from '../commands/assign-case'
import { setCaseDeadline } from '../commands/set-case-deadline'
import { setCasePriority } from '../commands/set-case-priority'
import { setCaseStatus } from '../commands/set-case-status'
import { setChecklistItem } from '../commands/set-checklist-item'
import { updateCase } from '../commands/update-case'
import { changeCases, rehearseChange } from './change-cases'

const rowOf = (world: World, caseId: string) =>
  readRows(world.environmentId, {
    text: `select assignee_id, assigned_team_id, queue_id, priority, tags, status, sla_deadline from cases where id = $1`,
    values: [caseId],
  }).then(([row]) => row)

const undoOf = (outcomes: ChangeOutcome[]) =>
  outcomes.flatMap((outcome) =>
    outcome.ok ? [{ caseId: outcome.caseId, changes: outcome.undo, version: outcome.version }] : [],
  )

const changes: [string, (world: World) => CaseChange][] = [
  ['assign', (world) => ({ type: 'assign', assignee: world.people.approver.id })],
  ['unassign', () => ({ type: 'unassign' })],
  ['move', (world) => ({ type: 'move', queueId: world.otherQueueId })],
  ['priority', () => ({ type: 'priority', priority: 'Low' })],
  ['tags', () => ({ type: 'tags', add: ['new', 'kept'], remove: ['old', 'absent'] })],
  ['deadline', () => ({ type: 'deadline', deadline: { at: new Date(Date.now() + 3_600_000).toISOString() } })],
  ['no deadline', () => ({ type: 'deadline', deadline: null })],
]

describe('a change of several cases', () => {
  it.each(changes)('%s: takes effect, and what it gives back takes it back', async (_name, change) => {
    const world = await makeWorld()
    const actor = memberActor(world, 'manager')
    const { id: caseId } = await makeCase(world, { queueId: world.queueId })
    await assignCase(actor, { caseId, assignee: world.people.reviewer.id })
    await updateCase(actor, { caseId, tags: ['kept', 'old'] })
    const before = await rowOf(world, caseId)
    const outcomes = await changeCases(actor, { items: [{ caseId, changes: [change(world)] }] })
    expect(outcomes).toMatchObject([{ ok: true }])
    expect(await rowOf(world, caseId)).not.toEqual(before)
    await changeCases(actor, { items: undoOf(outcomes) })
    const { tags, ...rest } = (await rowOf(world, caseId)) ?? {}
    expect({ ...rest, tags: tags.sort() }).toEqual({ ...before, tags: before?.tags.sort() })
  })

  it('puts a deadline set by hand back by hand', async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    const { id: caseId } = await makeCase(world)
    await setCaseDeadline(actor, { caseId, deadline: { expiresInSeconds: 7200 } })
    const before = await rowOf(world, caseId)
    const outcomes = await changeCases(actor, {
      items: [{ caseId, changes: [{ type: 'deadline', deadline: 'policy' }] }],
    })
    await changeCases(actor, { items: undoOf(outcomes) })
    const after = await rowOf(world, caseId)
    expect(Math.abs(after?.sla_deadline - before?.sla_deadline)).toBeLessThan(2000)
  })

  it('says of each what became of it; the rest is changed all the same', async () => {
    const world = await makeWorld()
    const [one, other] = [await makeCase(world), await makeCase(world)]
    const missing = crypto.randomUUID()
    const outcomes = await changeCases(memberActor(world), {
      items: [one.id, missing, other.id].map((caseId) => ({
        caseId,
        changes: [{ type: 'priority', priority: 'High' }],
      })),
    })
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, code: 'not_found' }, { ok: true }])
  })

  it('decides those that are ready by the ordinary gates, and has nothing to take back', async () => {
    const world = await makeWorld()
    const actor = memberActor(world, 'approver')
    const [ready, bare] = [await makeCase(world, { fields: { legal_name: 'Brightwater' } }), await makeCase(world)]
    for (const { id: caseId } of [ready, bare]) await setCaseStatus(actor, { caseId, status: 'in_progress' })
    await setChecklistItem(actor, { caseId: ready.id, key: 'proof', done: true })
    const decide: CaseChange = { type: 'decide', decision: 'approve', narrative: 'Checked with the register.' }
    const outcomes = await changeCases(actor, {
      items: [ready, bare].map(({ id: caseId }) => ({ caseId, changes: [decide] })),
    })
    expect(outcomes).toMatchObject([
      { ok: true, undo: [] },
      { ok: false, code: 'blocked' },
    ])
    expect((await eventTypes(ready.id)).at(-1)).toBe('case.decided')
  })

  it('takes nothing back that somebody changed since', async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    const { id: caseId } = await makeCase(world)
    const outcomes = await changeCases(actor, {
      items: [{ caseId, changes: [{ type: 'priority', priority: 'High' }] }],
    })
    await setCasePriority(memberActor(world, 'manager'), { caseId, priority: 'Critical' })
    expect(await changeCases(actor, { items: undoOf(outcomes) })).toMatchObject([{ ok: false, code: 'stale' }])
    expect(await rowOf(world, caseId)).toMatchObject({ priority: 1 })
  })

  it('looks ahead without changing anything', async () => {
    const world = await makeWorld()
    const [open, ended] = [await makeCase(world), await makeCase(world)]
    await asOwner((owner) =>
      owner.query(`update cases set status_kind = 'end', resolved_at = now() where id = $1`, [ended.id]),
    )
    const refusals = await rehearseChange(memberActor(world), {
      change: { type: 'priority', priority: 'High' },
      caseIds: [open.id, ended.id],
    })
    expect(refusals).toMatchObject([{ caseId: ended.id, code: 'case_closed' }])
    expect(await eventTypes(open.id)).toEqual(['case.created'])
  })

  it('is not for auditors, and reaches no other environment', async () => {
    const world = await makeWorld()
    const elsewhere = await makeWorld({ organizationId: world.organizationId })
    const { id: caseId } = await makeCase(world)
    const items = [{ caseId, changes: [{ type: 'unassign' as const }] }]
    await expect(changeCases(memberActor(world, 'auditor'), { items })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await changeCases(memberActor(elsewhere, 'admin'), { items })).toMatchObject([{ code: 'not_found' }])
  })
})
