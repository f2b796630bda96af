import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { claimCase } from '@/lib/cases/commands/claim-case'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { openOwnerPool } from '@/lib/db/owner'
import { travel } from '@/lib/kernel/clock'
import { type LiveMessage, liveHub } from '@/lib/live/hub'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { dispatchEvents } from './dispatch-events'
import { escalateBreachedCase } from './escalate-breached-case'
import { sweepClocks } from './sweep-clocks'

let pool: Pool
beforeAll(() => {
  pool = openOwnerPool(8)
})
afterAll(() => pool.end())

const day = 86_400_000
const sweepAll = async () => {
  while (await sweepClocks(pool));
}
const dispatchAll = async () => {
  while (await dispatchEvents(pool));
}
const rowOf = (caseId: string) =>
  asOwner(async (owner) => (await owner.query('select * from cases where id = $1', [caseId])).rows[0])

describe('the sweep', () => {
  it('writes each crossing once, with four at it at once, late ones too', async () => {
    const world = await makeWorld()
    const made = await Promise.all(Array.from({ length: 30 }, () => makeCase(world)))
    const back = travel(15 * day)
    await Promise.all([sweepAll(), sweepAll(), sweepAll(), sweepAll()])
    await sweepAll()
    back()
    for (const { id } of made)
      expect(await eventTypes(id)).toEqual(['case.created', 'sla.warning', 'sla.critical', 'sla.breached'])
    expect(await rowOf(made[0]?.id as string)).toMatchObject({ sla_stage: 3, sla_next_crossing_at: null })
    const stamps = await asOwner(async (owner) => {
      const { rows } = await owner.query(
        `select x.due_at < x.recorded_at as late from sla_crossings x join sla_clocks k on k.id = x.clock_id where k.case_id = $1`,
        [made[0]?.id],
      )
      return rows
    })
    expect(stamps).toEqual([{ late: true }, { late: true }, { late: true }])
  })

  it('leaves a paused clock alone until the longest pause its policy allows', async () => {
    const world = await makeWorld({ definition: { ...plainDefinition, sla: { maximumPauseMinutes: 3 * 1440 } } })
    const { id: caseId, slaDeadline } = await makeCase(world)
    await setCaseStatus(memberActor(world), { caseId, status: 'Client Input', comment: 'Asked.' })
    const back = travel(2 * day)
    await sweepAll()
    expect(await eventTypes(caseId)).not.toContain('sla.resumed')
    const further = travel(2 * day)
    await sweepAll()
    further()
    back()
    const row = await rowOf(caseId)
    expect(row.sla_paused_at).toBeNull()
    expect((row.sla_deadline.getTime() - Date.parse(String(slaDeadline))) / day).toBeCloseTo(3, 5)
  })

  it('gives an expired claim back to its queue with the age it had', async () => {
    const world = await makeWorld()
    const { id: caseId, createdAt } = await makeCase(world)
    await claimCase(memberActor(world), { caseId })
    const back = travel(16 * 60_000)
    await sweepAll()
    back()
    expect(await rowOf(caseId)).toMatchObject({
      assignee_id: null,
      lease_expires_at: null,
      created_at: new Date(createdAt),
    })
    expect((await eventTypes(caseId)).at(-1)).toBe('case.released')
  })
})

describe('the dispatcher', () => {
  const bells = (userId: string) =>
    asOwner(
      async (owner) =>
        (
          await owner.query('select kind, case_id from notifications where user_id = $1 order by created_at, id', [
            userId,
          ])
        ).rows,
    )

  it('tells the assignee and people mentioned once, and nobody of their own doing', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world)
    await assignCase(memberActor(world, 'manager'), { caseId, assignee: world.people.reviewer.id })
    await commentOnCase(memberActor(world), {
      caseId,
      message: `@${world.people.approver.name} please look, @${world.people.reviewer.name} knows.`,
    })
    await Promise.all([dispatchAll(), dispatchAll()])
    expect(await bells(world.people.reviewer.id)).toEqual([{ kind: 'assigned', case_id: caseId }])
    expect(await bells(world.people.approver.id)).toEqual([{ kind: 'mentioned', case_id: caseId }])
  })

  it('sends word to open browsers of that environment alone', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()]
    const heard: LiveMessage[] = []
    const overheard: LiveMessage[] = []
    const leave = [
      liveHub().subscribe(world.environmentId, (message) => heard.push(message)),
      liveHub().subscribe(other.environmentId, (message) => overheard.push(message)),
    ]
    await expect
      .poll(async () => {
        await makeCase(world)
        await dispatchAll()
        return heard.length
      })
      .toBeGreaterThan(0)
    expect(heard[0]).toMatchObject({ kind: 'change', change: { queueIds: [world.queueId], types: ['case.created'] } })
    expect(overheard).toEqual([])
    for (const stop of leave) stop()
  })

  it('owes a delivery to each endpoint that listens for the event', async () => {
    const world = await makeWorld()
    await asOwner((owner) =>
      owner.query(
        `insert into webhook_endpoints (environment_id, name, url, events, secret, enabled) values
         ($1, 'all', 'https://hooks.example.test', '{*}', '', true), ($1, 'none', 'https://hooks.example.test', '{case.decided}', '', true)`,
        [world.environmentId],
      ),
    )
    await makeCase(world)
    await dispatchAll()
    const owed = await asOwner(
      async (owner) =>
        (
          await owner.query(
            'select e.name from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id where d.environment_id = $1',
            [world.environmentId],
          )
        ).rows,
    )
    expect(owed).toEqual([{ name: 'all' }])
  })

  it('a breach of a deadline that escalates puts the case into Escalated', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world, { priority: 'Critical' })
    const back = travel(4 * day)
    await sweepAll()
    await dispatchAll()
    back()
    const jobs = await asOwner(
      async (owner) =>
        (
          await owner.query(`select j.payload from graphile_worker._private_jobs j where j.payload->>'caseId' = $1`, [
            caseId,
          ])
        ).rows,
    )
    expect(jobs).toHaveLength(1)
    await escalateBreachedCase(jobs[0].payload, {} as never)
    expect((await eventTypes(caseId)).at(-1)).toBe('case.escalated')
  })
})
