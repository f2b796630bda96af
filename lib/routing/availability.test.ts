import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { createCase } from '@/lib/cases/commands/create-case'
import { readCase } from '@/lib/cases/queries/read-case'
import { routeEnvironment } from '@/lib/jobs/handlers/route-cases'
import { travel } from '@/lib/kernel/clock'
import { setAvailability } from '@/lib/members/commands/set-availability'
import { availabilityAt } from '@/lib/members/rules'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'
import { addReviewers } from '@/lib/testing/reviewers'
import { createAssignmentPolicy } from './commands/create-assignment-policy'

const manager = (world: World) => memberActor(world, 'manager')

describe('availability', () => {
  it('takes nobody who is busy or away; who comes back is given what waits', async () => {
    const world = await makeWorld()
    const ids = await addReviewers(world, [{ capacity: 5 }])
    await createAssignmentPolicy(manager(world), {
      name: 'On trial',
      method: 'least_loaded',
      sourceKind: 'queue',
      sourceIds: [world.queueId],
      userIds: ids,
    })
    const person = { userId: ids[0] as string }
    await setAvailability(manager(world), { ...person, availability: 'busy' })
    const waiting = await makeCase(world)
    expect(waiting.assigneeId).toBeNull()
    await setAvailability(manager(world), { ...person, availability: 'available' })
    await routeEnvironment(world.environmentId)
    expect(await readCase(manager(world), waiting.id)).toMatchObject({ assigneeId: ids[0] })
  })

  it('gives who comes back what waits for them, however much waits for nobody before it', async () => {
    const world = await makeWorld()
    await insertManyCases(world, 700, 0) // made by the system, of which 233 stand before in the queue
    await createAssignmentPolicy(manager(world), {
      name: 'Who made it',
      method: 'case_creator',
      sourceKind: 'queue',
      sourceIds: [world.queueId],
    })
    const own = memberActor(world)
    await setAvailability(own, { availability: 'busy' })
    const { case: waiting } = await createCase(own, { templateId: world.templateId, queueId: world.queueId })
    await routeEnvironment(world.environmentId)
    expect(await readCase(own, waiting.id)).toMatchObject({ assigneeId: null })
    await setAvailability(own, { availability: 'available' })
    await routeEnvironment(world.environmentId)
    expect(await readCase(own, waiting.id)).toMatchObject({
      assigneeId: own.userId,
      assignmentReason: 'Created the case',
    })
  })

  it('sends untouched cases back with their age from the hour a person is away, and asks about those begun', async () => {
    const world = await makeWorld()
    const held = { assignee: world.people.reviewer.id }
    const [untouched, begun] = [await makeCase(world, held), await makeCase(world, held)]
    await commentOnCase(memberActor(world), { caseId: begun.id, message: 'Asked the client.' })
    const [awayFrom, awayTo] = [1, 9].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString())
    await setAvailability(memberActor(world), { availability: 'away', awayFrom, awayTo })
    await routeEnvironment(world.environmentId)
    expect(await eventTypes(untouched.id)).toEqual(['case.created'])
    const back = travel(2 * 3_600_000)
    await routeEnvironment(world.environmentId)
    await routeEnvironment(world.environmentId)
    back()
    expect(await eventTypes(untouched.id)).toEqual(['case.created', 'case.released'])
    expect(await eventTypes(begun.id)).toEqual(['case.created', 'case.commented', 'case.holder_away'])
    expect(await readCase(manager(world), untouched.id)).toMatchObject({
      assigneeId: null,
      createdAt: untouched.createdAt,
    })
  })

  it('is the same in SQL as in the rules', async () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-01-03'), noInvalidDate: true })
    const person = fc.record({
      availability: fc.constantFrom('available', 'busy', 'away'),
      awayFrom: fc.option(instant),
      awayTo: fc.option(instant),
    })
    await asOwner(async (owner) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(person, instant), { minLength: 50, maxLength: 50 }), async (many) => {
          const given = many.map(([{ availability, awayFrom, awayTo }, at]) => ({
            availability,
            away_from: awayFrom,
            away_to: awayTo,
            at,
          }))
          const { rows } = await owner.query<{ is: string }>(
            `select availability_at(jsonb_populate_record(null::users, x), (x->>'at')::timestamptz) as is
             from jsonb_array_elements($1::jsonb) x`,
            [JSON.stringify(given)],
          )
          expect(rows.map(({ is }) => is)).toEqual(many.map(([presence, at]) => availabilityAt(presence, at)))
        }),
        { numRuns: 5 },
      )
    })
  })
})
