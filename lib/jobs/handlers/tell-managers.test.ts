import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { openOwnerPool } from '@/lib/db/owner'
import { travel } from '@/lib/kernel/clock'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'
import { updateQueue } from '@/lib/queues/commands/update-queue'
import { createSlaPolicy } from '@/lib/sla/commands/create-sla-policy'
import type { ManagersToldAt } from '@/lib/sla/names'
import { createTeam } from '@/lib/teams/commands/create-team'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { dispatchEvents } from './dispatch-events'
import { sweepClocks } from './sweep-clocks'

let pool: Pool
beforeAll(() => {
  pool = openOwnerPool(2)
})
afterAll(() => pool.end())

const day = 86_400_000
const manager = (world: World) => memberActor(world, 'manager')
const told = async (world: World, role: 'manager' | 'reviewer' | 'approver' | 'admin') =>
  (await listNotifications(memberActor(world, role))).rows.map(({ kind, eventType }) => `${kind} ${eventType}`).sort()

/** Every crossing of a case becomes due and is carried out. */
async function passDeadlines(): Promise<void> {
  const back = travel(40 * day)
  while (await sweepClocks(pool));
  back()
  while (await dispatchEvents(pool));
}

const withPolicy = (world: World, managersToldAt?: ManagersToldAt) =>
  createSlaPolicy(manager(world), {
    name: 'Told',
    templateIds: [world.templateId],
    matrix: [{ type: 'Onboarding', priority: 'Medium', targetMinutes: 600, warningMinutes: 60, criticalMinutes: 30 }],
    managersToldAt,
  })

describe('no deadline passes unseen', () => {
  it('a missed one rings for the managers though nobody has the case, and each other crossing for its holder', async () => {
    const world = await makeWorld()
    await makeCase(world)
    const held = await makeCase(world)
    await assignCase(memberActor(world, 'admin'), { caseId: held.id, assignee: world.people.reviewer.id })
    await passDeadlines()
    expect(await told(world, 'manager')).toEqual(['lead sla.breached', 'lead sla.breached'])
    expect(await told(world, 'reviewer')).toEqual([
      'assigned case.assigned',
      'sla sla.breached',
      'sla sla.critical',
      'sla sla.warning',
    ])
    expect(await told(world, 'admin')).toEqual([])
  })

  it('a manager who has the case is told as who has it, and not twice', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world)
    await assignCase(memberActor(world, 'admin'), { caseId, assignee: world.people.manager.id })
    await passDeadlines()
    expect((await told(world, 'manager')).filter((line) => line.endsWith('sla.breached'))).toEqual(['sla sla.breached'])
  })

  it.each([
    ['warning', ['lead sla.breached', 'lead sla.critical', 'lead sla.warning']],
    ['critical', ['lead sla.breached', 'lead sla.critical']],
    ['never', []],
  ] as const)('a policy that says %s is followed', async (managersToldAt, expected) => {
    const world = await makeWorld()
    await withPolicy(world, managersToldAt)
    await makeCase(world)
    await passDeadlines()
    expect(await told(world, 'manager')).toEqual(expected)
  })

  it('is for the managers of the teams that work the queue, where there are any', async () => {
    const world = await makeWorld()
    const { teamId: without } = await createTeam(manager(world), {
      name: 'No lead',
      memberIds: [world.people.reviewer.id],
    })
    await updateQueue(manager(world), { queueId: world.queueId, teamIds: [without] })
    await makeCase(world, { queueId: world.queueId })
    await passDeadlines()
    expect(await told(world, 'manager')).toEqual(['lead sla.breached'])
    expect(await told(world, 'reviewer')).toEqual([])

    await asOwner((owner) =>
      owner.query(`update memberships set roles = array['manager'] where environment_id = $1 and user_id = $2`, [
        world.environmentId,
        world.people.approver.id,
      ]),
    )
    const { teamId: led } = await createTeam(manager(world), {
      name: 'Led',
      memberIds: [world.people.approver.id],
    })
    await updateQueue(manager(world), { queueId: world.queueId, teamIds: [led] })
    await makeCase(world, { queueId: world.queueId })
    await passDeadlines()
    expect(await told(world, 'approver')).toEqual(['lead sla.breached'])
    expect(await told(world, 'manager')).toHaveLength(1)
  })
})
