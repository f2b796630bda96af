import { expect, test } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { openOwnerPool } from '@/lib/db/owner'
import { dispatchEvents } from '@/lib/jobs/handlers/dispatch-events'
import { newId } from '@/lib/kernel/new-id'
import { createTeam } from '@/lib/teams/commands/create-team'
import { apiKeyActor, asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { markNotificationsRead } from './commands/mark-notifications-read'
import { listNotifications } from './queries/list-notifications'

async function notify(world: World, role: 'reviewer' | 'manager', title: string): Promise<string> {
  const id = newId()
  const made = await makeCase(world, { title })
  await asOwner((owner) =>
    owner.query(
      `insert into notifications (id, environment_id, user_id, event_id, case_id, kind)
       select $1, $2, $3, e.id, $4, 'assigned' from events e where e.case_id = $4 order by e.seq limit 1`,
      [id, world.environmentId, world.people[role].id, made.id],
    ),
  )
  return id
}

test('a person sees their own, the newest first, and who did it', async () => {
  const world = await makeWorld()
  await notify(world, 'reviewer', 'Older')
  await notify(world, 'reviewer', 'Newer')
  await notify(world, 'manager', 'Of somebody else')
  const page = await listNotifications(memberActor(world))
  expect(page.rows.map(({ caseTitle }) => caseTitle)).toEqual(['Newer', 'Older'])
  expect(page.rows[0]?.actorName).toBe(world.people.manager.name)
  expect(page.unread).toBe(2)
})

test('reading is one by one or all at once, and touches nobody else', async () => {
  const world = await makeWorld()
  const first = await notify(world, 'reviewer', 'One')
  await notify(world, 'reviewer', 'Two')
  const others = await notify(world, 'manager', 'Three')
  const reviewer = memberActor(world)
  expect(await markNotificationsRead(reviewer, { ids: [first, others] })).toEqual({ read: 1 })
  expect((await listNotifications(reviewer)).unread).toBe(1)
  expect(await markNotificationsRead(reviewer, {})).toEqual({ read: 1 })
  expect((await listNotifications(memberActor(world, 'manager'))).unread).toBe(1)
})

test('a case given to a team rings for each of the team but who gave it, and says which team', async () => {
  const world = await makeWorld()
  const manager = memberActor(world, 'manager')
  const { id: caseId } = await makeCase(world)
  const { people } = world
  const memberIds = [people.reviewer.id, people.approver.id, people.manager.id]
  const { teamId } = await createTeam(memberActor(world, 'admin'), { name: 'Screening', memberIds })
  await assignCase(manager, { caseId, teamId })
  await makeCase(world, { assignedTeamId: teamId })
  const pool = openOwnerPool(2)
  while (await dispatchEvents(pool));
  await pool.end()
  for (const role of ['reviewer', 'approver'] as const)
    expect(
      (await listNotifications(memberActor(world, role))).rows
        .map((row) => [row.kind, row.eventType, row.teamName])
        .sort(),
    ).toEqual([
      ['assigned', 'case.assigned', 'Screening'],
      ['assigned', 'case.created', 'Screening'],
    ])
  expect((await listNotifications(manager)).rows).toEqual([])
  expect((await listNotifications(memberActor(world, 'admin'))).rows).toEqual([])
})

test('another environment shows nothing of it, and a key has no bell', async () => {
  const world = await makeWorld()
  await notify(world, 'reviewer', 'Here')
  const elsewhere = await makeWorld()
  const guest = { ...memberActor(world), environmentId: elsewhere.environmentId }
  expect((await listNotifications(guest)).rows).toEqual([])
  await expect(markNotificationsRead(apiKeyActor(world), {})).rejects.toMatchObject({ kind: 'forbidden' })
})
