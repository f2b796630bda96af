import { describe, expect, it } from 'vitest'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { createCase } from '@/lib/cases/commands/create-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { setObjectStatus } from '@/lib/cases/commands/set-object-status'
import { updateCase } from '@/lib/cases/commands/update-case'
import { testAdmission } from '@/lib/cases/queries/test-admission'
import type { Condition } from '@/lib/conditions/schema'
import { eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { archiveQueue } from './commands/archive-queue'
import { createQueue } from './commands/create-queue'
import { reorderQueues } from './commands/reorder-queues'
import { updateQueue } from './commands/update-queue'
import { listQueueSettings } from './queries/list-queue-settings'

const high: Condition = { attribute: 'priority', operator: 'in', value: ['Critical', 'High'] }
const portugal: Condition = { attribute: 'fields.country', operator: 'equals', value: 'PT' }
const manager = (world: World) => memberActor(world, 'manager')
const rule = (name: string, when: Condition) => ({ name, when })
const withRule = async (when: Condition) => {
  const world = await makeWorld()
  await updateQueue(manager(world), { queueId: world.otherQueueId, admissionRules: [rule('On trial', when)] })
  return world
}

describe('admission', () => {
  it('puts a new case into the first queue whose rule holds, unless a queue is named', async () => {
    const world = await withRule({ all: [high, portugal] })
    const queueOf = async (input: Parameters<typeof makeCase>[1]) => (await makeCase(world, input)).queueId
    expect(await queueOf({ priority: 'High', fields: { country: 'PT' } })).toBe(world.otherQueueId)
    expect(await queueOf({ priority: 'Low', fields: { country: 'PT' } })).toBe(world.queueId)
    expect(await queueOf({ priority: 'High', fields: { country: 'PT' }, queueId: world.queueId })).toBe(world.queueId)
    await updateQueue(manager(world), { queueId: world.queueId, admissionRules: [rule('Everything', { all: [] })] })
    expect(await queueOf({ priority: 'High', fields: { country: 'PT' } })).toBe(world.queueId)
    await reorderQueues(manager(world), { queueIds: [world.otherQueueId, world.queueId] })
    expect(await queueOf({ priority: 'High', fields: { country: 'PT' } })).toBe(world.otherQueueId)
  })

  it('asks about attached objects, given or named by id', async () => {
    const world = await withRule({ attribute: 'objects.report', operator: 'includes', value: ['Match'] })
    const first = await makeCase(world, { objects: [{ type: 'report', externalReference: 'r1', status: 'Match' }] })
    expect(first.queueId).toBe(world.otherQueueId)
    const plain = await makeCase(world)
    expect(plain.queueId).toBe(world.queueId)
    const attached = await attachObjects(manager(world), {
      caseId: plain.id,
      objects: [{ type: 'report', externalReference: 'r2', status: 'Clear' }],
    })
    expect(attached.case.queueId).toBe(world.queueId)
    await setObjectStatus(manager(world), { objectId: attached.attached[0] as string, status: 'Match' })
    expect((await eventTypes(plain.id)).slice(-2)).toEqual(['object.status_set', 'case.moved'])
    const named = await makeCase(world, { objectIds: attached.attached })
    expect(named.queueId).toBe(world.otherQueueId)
  })

  it('moves a case when a change makes the rules say something else, and never undoes a move by hand', async () => {
    const world = await withRule(high)
    const actor = manager(world)
    const { id: caseId } = await makeCase(world, { priority: 'Medium' })
    expect((await setCasePriority(actor, { caseId, priority: 'High' })).queueId).toBe(world.otherQueueId)
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.priority_set', 'case.moved'])
    expect((await moveCase(actor, { caseId, queueId: world.queueId })).queueId).toBe(world.queueId)
    // still high: the rules say what they said, so it stays where the manager put it
    expect((await setCasePriority(actor, { caseId, priority: 'Critical' })).queueId).toBe(world.queueId)
    expect((await updateCase(actor, { caseId, title: 'Another' })).queueId).toBe(world.queueId)
    // no rule claims it any more: it stays; claimed anew: it goes
    expect((await setCasePriority(actor, { caseId, priority: 'Low' })).queueId).toBe(world.queueId)
    expect((await setCasePriority(actor, { caseId, priority: 'High' })).queueId).toBe(world.otherQueueId)
    expect((await setCasePriority(actor, { caseId, priority: 'Low' })).queueId).toBe(world.otherQueueId)
  })

  it('is decided by the rules as they are at that very moment, also after another process changed them', async () => {
    const world = await makeWorld()
    expect((await makeCase(world, { priority: 'High' })).queueId).toBe(world.queueId)
    await updateQueue(manager(world), { queueId: world.otherQueueId, admissionRules: [rule('High', high)] })
    expect((await makeCase(world, { priority: 'High' })).queueId).toBe(world.otherQueueId)
  })

  it('says before it is saved what would move', async () => {
    const world = await makeWorld()
    const moving = await makeCase(world, { priority: 'High' })
    await makeCase(world, { priority: 'Low' })
    const trial = { queueId: world.otherQueueId, admissionRules: [rule('High', high)] }
    expect(await testAdmission(manager(world), trial)).toEqual({
      tested: 2,
      taken: 1,
      moves: [
        { caseId: moving.id, number: moving.number, title: moving.title, from: 'First', to: 'Second', rule: 'High' },
      ],
    })
    expect((await createCase(manager(world), { templateId: world.templateId, priority: 'High' })).case.queueId).toBe(
      world.queueId,
    )
  })
})

describe('queues', () => {
  it('are made, changed and recorded', async () => {
    const world = await makeWorld()
    const { queueId } = await createQueue(manager(world), { name: 'AML alerts', color: 'amber', capacity: 50 })
    await updateQueue(manager(world), {
      queueId,
      name: 'AML',
      isDefault: true,
      sla: { targetMinutes: 60, warningMinutes: 10 },
    })
    const all = await listQueueSettings(manager(world), {})
    expect(all.map(({ key, isDefault }) => [key, isDefault])).toEqual([
      ['first', false],
      ['second', false],
      ['aml_alerts', true],
    ])
    expect(all[2]).toMatchObject({
      name: 'AML',
      color: 'amber',
      capacity: 50,
      sla: { targetMinutes: 60, calendarId: null },
    })
    await expect(archiveQueue(manager(world), { queueId })).rejects.toMatchObject({ code: 'default_queue' })
  })

  it('are archived empty, and then take nothing', async () => {
    const world = await makeWorld()
    const held = await makeCase(world, { queueId: world.otherQueueId })
    const archive = () => archiveQueue(manager(world), { queueId: world.otherQueueId })
    await expect(archive()).rejects.toMatchObject({ code: 'queue_not_empty', data: { open: 1 } })
    await moveCase(manager(world), { caseId: held.id, queueId: world.queueId })
    await archive()
    await expect(archive()).rejects.toMatchObject({ code: 'archived' })
    await expect(makeCase(world, { queueId: world.otherQueueId })).rejects.toMatchObject({ code: 'unknown_queue' })
  })

  it('name every problem at once', async () => {
    const world = await makeWorld()
    const other = await makeWorld()
    const attempt = updateQueue(manager(world), {
      queueId: world.queueId,
      teamIds: [other.queueId],
      admissionRules: [
        rule('Wrong', {
          all: [
            { attribute: 'nothing', operator: 'is_empty' },
            { attribute: 'fields.tax_id', operator: 'is_empty' },
          ],
        }),
      ],
    })
    await expect(attempt).rejects.toMatchObject({
      problems: [
        { field: 'admissionRules.0.when.all.0.attribute', code: 'unknown_attribute' },
        { field: 'admissionRules.0.when.all.1.attribute', code: 'unknown_attribute' },
        { field: 'teamIds', code: 'unknown_team' },
      ],
    })
  })
})
