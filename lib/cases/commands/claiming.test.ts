import { describe, expect, it } from 'vitest'
import { travel } from '@/lib/kernel/clock'
import { apiKeyActor, asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { claimCase } from './claim-case'
import { claimNextCase } from './claim-next-case'
import { releaseCase } from './release-case'
import { setCaseStatus } from './set-case-status'

const minutes = (count: number) => count * 60_000

describe('the next case', () => {
  it('is another one for each of 50 who ask at once', async () => {
    const world = await makeWorld()
    for (let count = 0; count < 60; count++) await makeCase(world)
    const actor = memberActor(world)
    const claimed = await Promise.all(
      Array.from({ length: 50 }, () => claimNextCase(actor, { queueId: world.queueId })),
    )
    expect(new Set(claimed.map((taken) => taken?.case.id)).size).toBe(50)
  })

  it('is another one over several queues too, down to the last', async () => {
    const world = await makeWorld()
    for (let count = 0; count < 40; count++)
      await makeCase(world, { queueId: count % 2 ? world.queueId : world.otherQueueId })
    const claimed = await Promise.all(Array.from({ length: 40 }, () => claimNextCase(memberActor(world), {})))
    expect(new Set(claimed.map((taken) => taken?.case.id)).size).toBe(40)
    expect(await claimNextCase(memberActor(world), {})).toBeNull()
  })

  it('comes by deadline state, then priority, then risk, then age', async () => {
    const world = await makeWorld()
    const low = await makeCase(world, { priority: 'Low' })
    const risky = await makeCase(world, { priority: 'High', riskScore: 90 })
    const older = await makeCase(world, { priority: 'High', riskScore: 20 })
    const newer = await makeCase(world, { priority: 'High', riskScore: 20 })
    const breached = await makeCase(world, { priority: 'Low' })
    await asOwner((owner) => owner.query('update cases set sla_stage = 3 where id = $1', [breached.id]))
    const order = []
    for (let count = 0; count < 5; count++) order.push((await claimNextCase(memberActor(world), {}))?.case.id)
    expect(order).toEqual([breached.id, risky.id, older.id, newer.id, low.id])
  })

  it('says why', async () => {
    const world = await makeWorld()
    await makeCase(world, { priority: 'Critical', riskScore: 75 })
    const taken = await claimNextCase(memberActor(world), {})
    expect(taken?.why.slice(0, 3)).toEqual(['On track', 'Critical priority', 'Risk score 75'])
  })

  it('is not one skipped by this person in the last four hours; another person gets it', async () => {
    const world = await makeWorld()
    const { id } = await makeCase(world)
    const actor = memberActor(world)
    const skip = [{ caseId: id, reason: 'I know the client.' }]
    expect(await claimNextCase(actor, { skip })).toBeNull()
    expect(await claimNextCase(actor, {})).toBeNull()
    const back = travel(minutes(241))
    expect((await claimNextCase(actor, {}))?.case.id).toBe(id)
    await releaseCase(actor, { caseId: id })
    back()
    expect((await claimNextCase(memberActor(world, 'approver'), {}))?.case.id).toBe(id)
  })

  it('is none that waits, is snoozed or is held', async () => {
    const world = await makeWorld()
    const waiting = await makeCase(world)
    await setCaseStatus(memberActor(world), {
      caseId: waiting.id,
      status: 'Client Input',
      comment: 'Asked for a passport.',
    })
    const snoozed = await makeCase(world)
    await asOwner((owner) => owner.query(`update cases set snoozed_until = now() + '1h' where id = $1`, [snoozed.id]))
    await makeCase(world, { assignee: world.people.manager.id })
    expect(await claimNextCase(memberActor(world), {})).toBeNull()
  })

  it('keeps to the queues of the person’s teams', async () => {
    const world = await makeWorld()
    await makeCase(world)
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
    expect(await claimNextCase(memberActor(world), {})).toBeNull()
    await expect(claimNextCase(memberActor(world), { queueId: world.queueId })).rejects.toMatchObject({
      kind: 'not_found',
    })
    expect(await claimNextCase(memberActor(world, 'manager'), {})).not.toBeNull()
  })
})

describe('a key that claims for a person', () => {
  it('can do no more than that person may', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world)
    const key = apiKeyActor(world)
    const refused = { code: 'person_may_not' }
    await expect(claimCase(key, { caseId, as: world.people.auditor.email })).rejects.toMatchObject(refused)
    await expect(claimNextCase(key, { as: world.people.auditor.id })).rejects.toMatchObject(refused)
    expect((await claimNextCase(key, { as: world.people.reviewer.email }))?.case.id).toBe(caseId)
  })

  it('gets no case of a template that is not for them', async () => {
    const world = await makeWorld({ definition: { ...plainDefinition, roles: ['manager'] } })
    await makeCase(world)
    expect(await claimNextCase(apiKeyActor(world), { as: world.people.reviewer.email })).toBeNull()
    expect(await claimNextCase(memberActor(world), {})).toBeNull()
    expect(await claimNextCase(memberActor(world, 'manager'), {})).not.toBeNull()
  })
})

describe('claiming one case', () => {
  it('has one winner of 30; the others learn who holds it and since when', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world)
    const people = Object.values(world.people).filter(({ id }) => id !== world.people.auditor.id)
    const claims = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => claimCase(apiKeyActor(world), { caseId, as: people[index % 4]?.email })),
    )
    const refused = claims.filter((claim) => claim.status === 'rejected').map(({ reason }) => reason)
    const holders = new Set(claims.filter((claim) => claim.status === 'fulfilled').map(({ value }) => value.assigneeId))
    expect(holders.size).toBe(1)
    expect(refused.length).toBeGreaterThanOrEqual(21)
    for (const reason of refused)
      expect(reason).toMatchObject({
        kind: 'conflict',
        code: 'already_claimed',
        data: { holderId: [...holders][0], since: expect.any(String) },
      })
  })

  it('is a lease: after 15 idle minutes another may take it', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world)
    await claimCase(memberActor(world), { caseId })
    const other = memberActor(world, 'approver')
    await expect(claimCase(other, { caseId })).rejects.toMatchObject({ code: 'already_claimed' })
    const back = travel(minutes(16))
    expect((await claimCase(other, { caseId })).assigneeId).toBe(other.userId)
    back()
  })

  it('refuses a stale version with what changed', async () => {
    const world = await makeWorld()
    const { id: caseId, version } = await makeCase(world)
    await setCaseStatus(memberActor(world), { caseId, status: 'In Progress' })
    await expect(claimCase(memberActor(world), { caseId, version })).rejects.toMatchObject({
      code: 'stale',
      data: { version: version + 1, changes: [{ type: 'case.status_changed' }] },
    })
  })
})
