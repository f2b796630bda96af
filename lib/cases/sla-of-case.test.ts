import { describe, expect, it } from 'vitest'
import { travel } from '@/lib/kernel/clock'
import { asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { assignCase } from './commands/assign-case'
import { moveCase } from './commands/move-case'
import { setCaseDeadline } from './commands/set-case-deadline'
import { setCasePriority } from './commands/set-case-priority'
import { setCaseStatus } from './commands/set-case-status'

const hour = 3_600_000
const day = 24 * hour
const daysOf = (view: { slaDeadline: string | null; createdAt: string }) =>
  (Date.parse(String(view.slaDeadline)) - Date.parse(view.createdAt)) / day

describe('the deadline of a case', () => {
  it('a new priority counts from where the clock started; a new assignee moves nothing', async () => {
    const world = await makeWorld()
    const made = await makeCase(world, { priority: 'Low' })
    const actor = memberActor(world)
    const back = travel(2 * day)
    const raised = await setCasePriority(actor, { caseId: made.id, priority: 'Critical' })
    expect(daysOf(raised)).toBe(3)
    const assigned = await assignCase(actor, { caseId: made.id, assignee: world.people.approver.id })
    expect(assigned.slaDeadline).toBe(raised.slaDeadline)
    back()
  })

  it('stands still while the case waits, and resumes with the time that was left', async () => {
    const world = await makeWorld()
    const { id: caseId, slaDeadline } = await makeCase(world)
    const actor = memberActor(world)
    const paused = await setCaseStatus(actor, { caseId, status: 'Client Input', comment: 'Asked.' })
    expect(paused.slaStatus).toBe('paused')
    const back = travel(5 * day)
    const resumed = await setCaseStatus(actor, { caseId, status: 'In Progress' })
    back()
    expect(resumed.slaStatus).toBe('on_track')
    expect((Date.parse(String(resumed.slaDeadline)) - Date.parse(String(slaDeadline))) / day).toBeCloseTo(5, 3)
  })

  it('by hand outranks the queue, the queue outranks the template, and policy comes back on request', async () => {
    const world = await makeWorld()
    await asOwner((owner) =>
      owner.query('update queues set sla_override = $2 where id = $1', [
        world.otherQueueId,
        { targetMinutes: 2880, warningMinutes: 600, criticalMinutes: 60 },
      ]),
    )
    const { id: caseId } = await makeCase(world)
    const actor = memberActor(world)
    expect(daysOf(await moveCase(actor, { caseId, queueId: world.otherQueueId }))).toBe(2)
    expect(daysOf(await makeCase(world, { queueId: world.otherQueueId }))).toBe(2)
    const manual = await setCaseDeadline(actor, { caseId, deadline: { expiresInSeconds: 10 * 86_400 } })
    expect(daysOf(manual)).toBeCloseTo(10, 3)
    expect((await moveCase(actor, { caseId, queueId: world.queueId })).slaDeadline).toBe(manual.slaDeadline)
    expect((await setCasePriority(actor, { caseId, priority: 'Critical' })).slaDeadline).toBe(manual.slaDeadline)
    expect(daysOf(await setCaseDeadline(actor, { caseId, deadline: 'policy' }))).toBe(3)
    expect((await setCaseDeadline(actor, { caseId, deadline: null })).slaDeadline).toBeNull()
  })

  it('no deadline when asked for none, also in a queue with a target of its own', async () => {
    const world = await makeWorld({ definition: plainDefinition })
    await asOwner((owner) =>
      owner.query(`update queues set sla_override = '{"targetMinutes": 60, "warningMinutes": 6}' where id = $1`, [
        world.queueId,
      ]),
    )
    expect((await makeCase(world, { slaExpiresInSeconds: null })).slaDeadline).toBeNull()
  })
})
