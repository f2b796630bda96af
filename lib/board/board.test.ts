import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startBatch } from '@/lib/batches/commands/start-batch'
import { getBatch } from '@/lib/batches/queries/get-batch'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { claimNextCase } from '@/lib/cases/commands/claim-next-case'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { listCases } from '@/lib/cases/queries/list-cases'
import { openOwnerPool } from '@/lib/db/owner'
import { serveBatches } from '@/lib/jobs/handlers/serve-batches'
import { setAvailability } from '@/lib/members/commands/set-availability'
import { setMemberLoad } from '@/lib/routing/commands/set-member-load'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { getBoard } from './queries/get-board'
import { planReassignment } from './queries/plan-reassignment'
import { spread } from './rules'

const manager = (world: World) => memberActor(world, 'manager')
const give = (world: World, count: number, role: 'reviewer' | 'approver' = 'reviewer') =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const { id } = await makeCase(world, { queueId: world.queueId })
      await assignCase(manager(world), { caseId: id, assignee: world.people[role].id })
      return id
    }),
  )

describe('the board', () => {
  it('says what everyone carries and how every queue flows', async () => {
    const world = await makeWorld()
    await give(world, 2)
    await makeCase(world, { queueId: world.queueId, slaExpiresInSeconds: 3600 })
    await setMemberLoad(manager(world), { userId: world.people.reviewer.id, capacity: 5 })
    const { people, queues } = await getBoard(manager(world))
    expect(people.find(({ id }) => id === world.people.reviewer.id)).toMatchObject({
      open: 2,
      capacity: 5,
      availability: 'available',
      breached: 0,
    })
    expect(people.some(({ id }) => id === world.people.auditor.id)).toBe(false)
    expect(queues.find(({ id }) => id === world.queueId)).toMatchObject({
      open: 3,
      unassigned: 1,
      inflow: 3,
      outflow: 0,
      breachingSoon: 1,
    })
  })

  it('says what three people passed over and nobody has, and leads to the list of it', async () => {
    const world = await makeWorld()
    const passed = await makeCase(world)
    const skip = (role: 'reviewer' | 'approver' | 'admin') =>
      claimNextCase(memberActor(world, role), { skip: [{ caseId: passed.id, reason: 'I know the client.' }] })
    for (const role of ['reviewer', 'approver', 'reviewer'] as const) await skip(role)
    expect((await getBoard(manager(world))).skipped).toBe(0)
    await skip('admin')
    expect((await getBoard(manager(world))).skipped).toBe(1)
    const { rows } = await listCases(manager(world), { skipped: true, state: 'open', assigneeId: ['none'] })
    expect(rows.map(({ id }) => id)).toEqual([passed.id])
    await assignCase(manager(world), { caseId: passed.id, assignee: world.people.reviewer.id })
    expect((await getBoard(manager(world))).skipped).toBe(0)
  })

  it('is for those who give work out, in their own environment', async () => {
    const world = await makeWorld()
    const elsewhere = await makeWorld({ organizationId: world.organizationId })
    await give(elsewhere, 1)
    await expect(getBoard(memberActor(world))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(planReassignment(memberActor(world), { source: { queueId: world.queueId } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const source = { personId: elsewhere.people.reviewer.id }
    expect(await planReassignment(manager(world), { source })).toMatchObject({ cases: 0, assignments: [] })
    const { queues } = await getBoard(manager(world))
    expect(queues.every(({ open }) => open === 0)).toBe(true)
  })
})

describe('a plan', () => {
  it('shares a person’s work over those who are free, says who would have what, and changes nothing', async () => {
    const world = await makeWorld()
    const ids = await give(world, 4)
    await commentOnCase(memberActor(world), { caseId: ids[0] as string, message: 'Begun.' })
    for (const role of ['admin', 'manager'] as const)
      await setAvailability(manager(world), { userId: world.people[role].id, availability: 'busy' })
    const plan = await planReassignment(manager(world), { source: { personId: world.people.reviewer.id } })
    expect(plan).toMatchObject({ cases: 4, begun: 1, left: 0, more: false })
    expect(new Set(plan.assignments.map(({ assignee }) => assignee))).toEqual(new Set([world.people.approver.id]))
    expect(plan.effects.map(({ userId, before, after }) => [userId, before, after]).sort()).toEqual(
      [
        [world.people.approver.id, 0, 4],
        [world.people.reviewer.id, 4, 0],
      ].sort(),
    )
    for (const id of ids) expect(await eventTypes(id)).not.toContain('case.unassigned')
  })

  it('keeps to capacity and to the teams of a queue', async () => {
    const world = await makeWorld()
    await give(world, 3)
    for (const role of ['admin', 'manager'] as const)
      await setAvailability(manager(world), { userId: world.people[role].id, availability: 'busy' })
    await setMemberLoad(manager(world), { userId: world.people.approver.id, capacity: 2 })
    const source = { personId: world.people.reviewer.id }
    expect(await planReassignment(manager(world), { source })).toMatchObject({ left: 1, assignments: { length: 2 } })
    await asOwner(async (owner) => {
      const { rows } = await owner.query(
        `insert into teams (environment_id, key, name) values ($1, 'aml', 'AML') returning id`,
        [world.environmentId],
      )
      await owner.query('insert into queue_teams (queue_id, team_id, environment_id) values ($1, $2, $3)', [
        world.queueId,
        rows[0].id,
        world.environmentId,
      ])
    })
    expect(await planReassignment(manager(world), { source })).toMatchObject({ left: 3, assignments: [] })
    const { approver } = world.people
    expect(await planReassignment(manager(world), { source, to: approver.id })).toMatchObject({
      left: 0,
      assignments: { length: 3 },
    })
  })

  it('of a queue is about what nobody has and is late before an instant', async () => {
    const world = await makeWorld()
    await give(world, 1)
    const soon = await makeCase(world, { queueId: world.queueId, slaExpiresInSeconds: 3600 })
    await makeCase(world, { queueId: world.queueId, slaExpiresInSeconds: 36_000 })
    const before = new Date(Date.now() + 7_200_000).toISOString()
    const plan = await planReassignment(manager(world), { source: { queueId: world.queueId, before } })
    expect(plan.assignments.map(({ caseId }) => caseId)).toEqual([soon.id])
  })

  it('is carried out as a batch where it is long', async () => {
    const world = await makeWorld()
    await give(world, 3)
    const plan = await planReassignment(manager(world), {
      source: { personId: world.people.reviewer.id },
      to: world.people.approver.id,
    })
    const batch = await startBatch(manager(world), { kind: 'case.assign_each', input: { pairs: plan.assignments } })
    const pool = openOwnerPool(2)
    while (await serveBatches(pool));
    await pool.end()
    expect(await getBatch(manager(world), { batchId: batch.id })).toMatchObject({
      done: 3,
      title: 'Give to one person',
    })
    const { people } = await getBoard(manager(world))
    expect(people.find(({ id }) => id === world.people.approver.id)?.open).toBe(3)
  })
})

describe('spread', () => {
  const person = fc.record({ open: fc.nat(20), capacity: fc.option(fc.integer({ min: 1, max: 30 })) })

  it('takes nobody over their capacity, leaves nothing while somebody is free, gives each case once', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), fc.nat(60), (given, count) => {
        const people = given.map((one, at) => ({ ...one, id: `p${at}`, queueIds: null }))
        const cases = Array.from({ length: count }, (_, at) => ({ id: `c${at}`, queueId: 'q' }))
        const { assignments, left } = spread(cases, people)
        expect(assignments.length + left.length).toBe(count)
        expect(new Set(assignments.map(({ caseId }) => caseId)).size).toBe(assignments.length)
        const gained = (id: string) => assignments.filter(({ assignee }) => assignee === id).length
        for (const { id, open, capacity } of people)
          if (capacity !== null && gained(id) > 0) expect(open + gained(id)).toBeLessThanOrEqual(capacity)
        const room = people.some(({ id, open, capacity }) => capacity === null || open + gained(id) < capacity)
        expect(left.length > 0 && room).toBe(false)
      }),
    )
  })

  it('of equals, nobody gets two more than another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(80), (size, count) => {
        const people = Array.from({ length: size }, (_, at) => ({
          id: `p${at}`,
          open: 3,
          capacity: 100,
          queueIds: null,
        }))
        const cases = Array.from({ length: count }, (_, at) => ({ id: `c${at}`, queueId: 'q' }))
        const got = people.map(
          ({ id }) => spread(cases, people).assignments.filter(({ assignee }) => assignee === id).length,
        )
        expect(Math.max(...got) - Math.min(...got)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
