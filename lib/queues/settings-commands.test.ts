import { describe, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/kernel/actor'
import { archiveAssignmentPolicy } from '@/lib/routing/commands/archive-assignment-policy'
import { createAssignmentPolicy } from '@/lib/routing/commands/create-assignment-policy'
import { setMemberLoad } from '@/lib/routing/commands/set-member-load'
import { updateAssignmentPolicy } from '@/lib/routing/commands/update-assignment-policy'
import { archiveCalendar } from '@/lib/sla/commands/archive-calendar'
import { createCalendar } from '@/lib/sla/commands/create-calendar'
import { createSlaPolicy } from '@/lib/sla/commands/create-sla-policy'
import { updateCalendar } from '@/lib/sla/commands/update-calendar'
import { updateSlaPolicy } from '@/lib/sla/commands/update-sla-policy'
import { createTeam } from '@/lib/teams/commands/create-team'
import { deleteTeam } from '@/lib/teams/commands/delete-team'
import { updateTeam } from '@/lib/teams/commands/update-team'
import { asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { archiveQueue } from './commands/archive-queue'
import { createQueue } from './commands/create-queue'
import { updateQueue } from './commands/update-queue'

interface Made {
  teamId: string
  policyId: string
  calendarId: string
  slaPolicyId: string
}

const week = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }])
const policyOf = (world: World) => ({
  name: 'Share',
  method: 'round_robin' as const,
  sourceKind: 'queue' as const,
  sourceIds: [world.queueId],
})

async function scene() {
  const world = await makeWorld()
  const actor = memberActor(world, 'manager')
  const made: Made = {
    ...(await createTeam(actor, { name: 'Team' })),
    ...(await createAssignmentPolicy(actor, policyOf(world))),
    ...(await createCalendar(actor, { name: 'Hours', definition: { timeZone: 'UTC', weekly: week } })),
    ...(await createSlaPolicy(actor, { name: 'Fast', matrix: [] })),
  }
  return { world, actor, made }
}

type Run = (actor: MemberActor, world: World, made: Made) => Promise<unknown>
const creates: [string, Run][] = [
  ['queue.created', (actor) => createQueue(actor, { name: 'Third' })],
  ['team.created', (actor) => createTeam(actor, { name: 'Other' })],
  ['assignment_policy.created', (actor, world) => createAssignmentPolicy(actor, policyOf(world))],
  [
    'calendar.created',
    (actor) => createCalendar(actor, { name: 'Nights', definition: { timeZone: 'UTC', weekly: week } }),
  ],
  ['sla_policy.created', (actor) => createSlaPolicy(actor, { name: 'Slow', matrix: [] })],
]
const changes: [string, Run][] = [
  ['queue.updated', (actor, world) => updateQueue(actor, { queueId: world.queueId, capacity: 5 })],
  ['queue.archived', (actor, world) => archiveQueue(actor, { queueId: world.otherQueueId })],
  ['team.updated', (actor, _, { teamId }) => updateTeam(actor, { teamId, name: 'Renamed' })],
  ['team.deleted', (actor, _, { teamId }) => deleteTeam(actor, { teamId })],
  [
    'assignment_policy.updated',
    (actor, _, { policyId }) => updateAssignmentPolicy(actor, { policyId, enabled: false }),
  ],
  ['assignment_policy.archived', (actor, _, { policyId }) => archiveAssignmentPolicy(actor, { policyId })],
  ['member.load_set', (actor, world) => setMemberLoad(actor, { userId: world.people.reviewer.id, capacity: 3 })],
  ['calendar.updated', (actor, _, { calendarId }) => updateCalendar(actor, { calendarId, name: 'Days' })],
  ['calendar.archived', (actor, _, { calendarId }) => archiveCalendar(actor, { calendarId })],
  ['sla_policy.updated', (actor, _, { slaPolicyId }) => updateSlaPolicy(actor, { slaPolicyId, isDefault: true })],
]

const lastEvent = (world: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      'select type from events where environment_id = $1 order by at desc, id desc limit 1',
      [world.environmentId],
    )
    return rows[0]?.type
  })

describe.each([...creates, ...changes])('%s', (event, run) => {
  it('is recorded, and refused to a reviewer', async () => {
    const { world, actor, made } = await scene()
    await expect(run(memberActor(world), world, made)).rejects.toMatchObject({ kind: 'forbidden' })
    await run(actor, world, made)
    expect(await lastEvent(world)).toBe(event)
  })
})

describe.each(changes)('%s', (_event, run) => {
  it('finds nothing of another environment', async () => {
    const { world, made } = await scene()
    const other = await makeWorld({ organizationId: world.organizationId })
    await expect(run(memberActor(other, 'manager'), world, made)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

it('twins make two queues with keys of their own, and one order', async () => {
  const { world, actor } = await scene()
  await Promise.all(Array.from({ length: 4 }, () => createQueue(actor, { name: 'Same name' })))
  const { rows } = await asOwner((owner) =>
    owner.query('select key, position from queues where environment_id = $1 order by position', [world.environmentId]),
  )
  expect(rows.map(({ key }) => key)).toEqual([
    'first',
    'second',
    'same_name',
    'same_name_2',
    'same_name_3',
    'same_name_4',
  ])
  expect(new Set(rows.map(({ position }) => position)).size).toBe(6)
})
