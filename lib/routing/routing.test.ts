import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { createCase } from '@/lib/cases/commands/create-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { releaseCase } from '@/lib/cases/commands/release-case'
import { unassignCase } from '@/lib/cases/commands/unassign-case'
import { routeEnvironment } from '@/lib/jobs/handlers/route-cases'
import { createTeam } from '@/lib/teams/commands/create-team'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { addReviewers, openByHolder } from '@/lib/testing/reviewers'
import { createAssignmentPolicy } from './commands/create-assignment-policy'
import { setMemberLoad } from './commands/set-member-load'
import { updateAssignmentPolicy } from './commands/update-assignment-policy'
import type { AssignmentMethod } from './names'

const manager = (world: World) => memberActor(world, 'manager')
const policy = (world: World, more: Partial<Parameters<typeof createAssignmentPolicy>[1]> = {}) =>
  createAssignmentPolicy(manager(world), {
    name: 'On trial',
    method: 'least_loaded',
    sourceKind: 'queue',
    sourceIds: [world.queueId],
    ...more,
  })
/** Only the people added take part. */
const crew = async (reviewers: Parameters<typeof addReviewers>[1], more: Parameters<typeof policy>[1] = {}) => {
  const world = await makeWorld()
  const ids = await addReviewers(world, reviewers)
  const { policyId } = await policy(world, { userIds: ids, ...more })
  return { world, ids, policyId }
}
const equal = (count: number) => Array.from({ length: count }, () => ({}))
const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts)
const runs = { numRuns: 6 }

describe('fairness', () => {
  it.each(['round_robin', 'least_loaded'] as const)(
    '%s keeps equal reviewers within one case of each other',
    async (method) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 30 }), async (people, cases) => {
          const { world, ids } = await crew(equal(people), { method })
          await Promise.all(Array.from({ length: cases }, () => makeCase(world)))
          const held = await openByHolder(world)
          const counts = ids.map((id) => held.get(id) ?? 0)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(cases)
          expect(spread(counts)).toBeLessThanOrEqual(1)
        }),
        runs,
      )
    },
  )

  it('holds under 16 callers: nothing is lost, nobody waits for another for ever', async () => {
    const { world, ids } = await crew(equal(8))
    let left = 240
    const caller = async () => {
      while (left-- > 0) await makeCase(world)
    }
    await Promise.all(Array.from({ length: 16 }, caller))
    const held = await openByHolder(world)
    expect(ids.map((id) => held.get(id))).toEqual(Array.from({ length: 8 }, () => 30))
  })

  it('gives ties to the one whose last is longest ago, not to the smallest id', async () => {
    const { world, ids } = await crew(equal(3))
    const holder = async () => (await makeCase(world)).assigneeId
    const first = [await holder(), await holder(), await holder()]
    expect(first).toEqual(ids)
    await asOwner((owner) =>
      owner.query('update cases set assignee_id = null where environment_id = $1', [world.environmentId]),
    )
    expect([await holder(), await holder()]).toEqual(ids.slice(0, 2))
    await asOwner((owner) =>
      owner.query('update cases set assignee_id = null where environment_id = $1', [world.environmentId]),
    )
    expect(await holder()).toBe(ids[2])
  })
})

describe('capacity', () => {
  it('is never exceeded, by weight, whoever asks at once', async () => {
    const people = fc.array(fc.record({ capacity: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 4 })
    const priorities = fc.array(fc.constantFrom('Critical', 'High', 'Medium', 'Low'), { minLength: 1, maxLength: 20 })
    const method = fc.constantFrom<AssignmentMethod>('round_robin', 'least_loaded')
    await fc.assert(
      fc.asyncProperty(people, priorities, method, async (reviewers, given, chosen) => {
        const { world, ids } = await crew(reviewers, { method: chosen, weights: [4, 3, 2, 1] })
        await Promise.all(given.map((priority) => makeCase(world, { priority: priority as 'High' })))
        await routeEnvironment(world.environmentId)
        const { rows } = await asOwner((owner) =>
          owner.query<{ id: string; weight: number }>(
            'select assignee_id as id, sum(5 - priority)::int as weight from cases where environment_id = $1 group by 1',
            [world.environmentId],
          ),
        )
        for (const { id, weight } of rows)
          if (id) expect(weight).toBeLessThanOrEqual(reviewers[ids.indexOf(id)]?.capacity as number)
        // a case nobody has room for waits: the lightest one that waits fits nowhere
        const waiting = await asOwner((owner) =>
          owner.query<{ weight: number }>(
            'select min(5 - priority)::int as weight from cases where environment_id = $1 and assignee_id is null',
            [world.environmentId],
          ),
        )
        const lightest = waiting.rows[0]?.weight
        const room = Math.max(
          ...ids.map(
            (id, at) => (reviewers[at]?.capacity as number) - (rows.find((row) => row.id === id)?.weight ?? 0),
          ),
        )
        if (lightest) expect(room).toBeLessThan(lightest)
      }),
      runs,
    )
  })

  it('is the person’s own before the policy’s, and least loaded is by share of it', async () => {
    const { world, ids } = await crew([{ capacity: 4 }, { capacity: 2 }], { capacity: 1 })
    for (let count = 0; count < 8; count++) await makeCase(world)
    const held = await openByHolder(world)
    expect([ids.map((id) => held.get(id)), held.get('none')]).toEqual([[4, 2], 2])
    await setMemberLoad(manager(world), { userId: ids[1] as string, capacity: null })
    await setMemberLoad(manager(world), { userId: ids[1] as string, capacity: 3 })
    await routeEnvironment(world.environmentId)
    expect((await openByHolder(world)).get(ids[1] as string)).toBe(3)
  })
})

describe('a policy', () => {
  it('says how and why, on the case and in its timeline', async () => {
    const { world, ids } = await crew(equal(5), { method: 'round_robin', capacity: 20 })
    await makeCase(world)
    const second = await makeCase(world)
    expect(second).toMatchObject({
      assigneeId: ids[1],
      assignmentMethod: 'policy',
      assignmentReason: 'Round robin · 2nd of 5 · under cap 20',
    })
    expect(await eventTypes(second.id)).toEqual(['case.created'])
    const { rows } = await asOwner((owner) => owner.query('select payload from events where case_id = $1', [second.id]))
    expect(rows[0].payload).toMatchObject({
      assigneeId: ids[1],
      assignmentReason: 'Round robin · 2nd of 5 · under cap 20',
    })
  })

  it('never overwrites what a person decided', async () => {
    const { world, ids } = await crew(equal(3))
    const hand = world.people.approver
    const named = await makeCase(world, { assignee: hand.email })
    expect(named).toMatchObject({ assigneeId: hand.id, assignmentMethod: 'manual' })
    const step = fc.record({ act: fc.constantFrom('assign', 'release', 'unassign', 'route', 'move'), on: fc.nat(3) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const cases = await Promise.all(Array.from({ length: 4 }, () => makeCase(world)))
        const run = async ({ act, on }: { act: string; on: number }) => {
          const caseId = cases[on]?.id as string
          if (act === 'assign') await assignCase(manager(world), { caseId, assignee: hand.id })
          else if (act === 'release') await releaseCase(manager(world), { caseId })
          else if (act === 'unassign') await unassignCase(manager(world), { caseId })
          else if (act === 'move')
            await moveCase(manager(world), { caseId, queueId: on % 2 ? world.queueId : world.otherQueueId })
          else await routeEnvironment(world.environmentId)
        }
        await Promise.all(steps.map(run))
        for (const { id } of cases) expect(await overwritten(id)).toEqual([])
      }),
      runs,
    )
    expect(ids).toHaveLength(3)
  })

  /** Assignments by policy of a case that somebody held at that point of its trail. */
  const overwritten = async (caseId: string) => {
    const { rows } = await asOwner((owner) =>
      owner.query<{ type: string; payload: Record<string, unknown> & { to?: { assigneeId?: string } } }>(
        'select type, payload from events where case_id = $1 order by seq',
        [caseId],
      ),
    )
    let holder: unknown = null
    return rows.filter(({ type, payload }) => {
      const wrong = type === 'case.assigned' && payload.method === 'policy' && holder !== null
      if (type === 'case.created') holder = payload.assigneeId ?? null
      if (type === 'case.assigned') holder = payload.to?.assigneeId ?? null
      if (type === 'case.released' || type === 'case.unassigned') holder = null
      return wrong
    })
  }

  it('gives a freed case to another, in the same change', async () => {
    const { world, ids } = await crew(equal(2))
    const { id: caseId, assigneeId } = await makeCase(world)
    const other = ids.find((id) => id !== assigneeId)
    const after = await releaseCase(manager(world), { caseId })
    expect(after).toMatchObject({ assigneeId: other, assignmentMethod: 'policy' })
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.released', 'case.assigned'])
    expect((await unassignCase(manager(world), { caseId })).assigneeId).toBe(assigneeId)
    const elsewhere = await makeCase(world, { queueId: world.otherQueueId })
    expect(elsewhere.assigneeId).toBeNull()
    expect((await moveCase(manager(world), { caseId: elsewhere.id, queueId: world.queueId })).assigneeId).not.toBeNull()
  })

  it('asks for skills, teams, roles of the template and who may work the queue', async () => {
    const { world, ids } = await crew([{}, { skills: ['portuguese'] }], {
      skillRules: [{ when: { attribute: 'fields.country', operator: 'equals', value: 'PT' }, skill: 'Portuguese' }],
    })
    for (let count = 0; count < 3; count++)
      expect((await makeCase(world, { fields: { country: 'PT' } })).assigneeId).toBe(ids[1])
    expect((await makeCase(world)).assigneeId).toBe(ids[0])
    const { teamId } = await createTeam(manager(world), { name: 'Iberia', memberIds: [ids[1] as string] })
    expect((await makeCase(world, { assignedTeamId: teamId })).assigneeId).toBe(ids[1])
  })

  it('by creator gives it to whom it was made for, or leaves it waiting', async () => {
    const { world } = await crew([{}], { method: 'case_creator' })
    const made = await createCase(memberActor(world), { templateId: world.templateId })
    expect(made.case).toMatchObject({ assigneeId: world.people.reviewer.id, assignmentReason: 'Created the case' })
    const other = await makeWorld()
    await policy(other, { method: 'inquiry_creator' })
    const inquiry = { type: 'inquiry' as const, data: { creator_email: other.people.approver.email } }
    expect((await makeCase(other, { objects: [inquiry] })).assigneeId).toBe(other.people.approver.id)
    expect((await makeCase(other)).assigneeId).toBeNull()
  })

  it('switched off or for other cases does nothing; the first that fits chooses', async () => {
    const { world, ids, policyId } = await crew(equal(2))
    await policy(world, {
      name: 'Later',
      userIds: [world.people.approver.id],
      sourceKind: 'template',
      sourceIds: [world.templateId],
    })
    expect(ids).toContain((await makeCase(world)).assigneeId)
    expect((await makeCase(world, { queueId: world.otherQueueId })).assigneeId).toBe(world.people.approver.id)
    await updateAssignmentPolicy(manager(world), { policyId, enabled: false })
    expect((await makeCase(world)).assigneeId).toBe(world.people.approver.id)
  })
})
