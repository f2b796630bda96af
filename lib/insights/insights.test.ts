import { describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { listCases } from '@/lib/cases/queries/list-cases'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { getInsights } from './queries/get-insights'

/** Puts a case into the past, closed or not, whatever its gates. */
const place = (caseId: string, createdAt: string, closedAt: string | null, deadline: string | null = null) =>
  asOwner((owner) =>
    owner.query(
      `update cases set created_at = $2, resolved_at = $3, status_kind = case when $3::timestamptz is null then 'initial' else 'end' end,
         sla_deadline = $4, sla_stopped_at = $3, risk_tier = 'High' where id = $1`,
      [caseId, createdAt, closedAt, deadline],
    ),
  )

async function scene(): Promise<World> {
  const world = await makeWorld()
  const at = '2026-03-28T23:30:00Z'
  const [early, late, open] = [await makeCase(world), await makeCase(world), await makeCase(world)]
  await assignCase(memberActor(world, 'manager'), { caseId: late.id, assignee: world.people.reviewer.id })
  await commentOnCase(memberActor(world), { caseId: late.id, message: 'Looked at it.' })
  // the clocks in Lisbon go forward in the night of the 29th
  await place(early.id, at, '2026-03-29T01:30:00Z', '2026-03-30T00:00:00Z')
  await place(late.id, '2026-03-20T00:00:00Z', '2026-03-29T22:59:59Z', '2026-03-29T00:00:00Z')
  await place(open.id, '2026-03-29T23:00:00Z', null)
  return world
}
const march = { from: '2026-03-28', to: '2026-03-29', zone: 'Europe/Lisbon' }

describe('insights', () => {
  it('count by whole days of the zone, across a change of clocks', async () => {
    const world = await scene()
    const insights = await getInsights(memberActor(world), march)
    expect(insights).toMatchObject({ begins: '2026-03-28T00:00:00Z', ends: '2026-03-29T23:00:00Z' })
    expect(insights.days).toMatchObject([
      { day: '2026-03-28', created: 1, closed: 0 },
      { day: '2026-03-29', begins: '2026-03-29T00:00:00Z', ends: '2026-03-29T23:00:00Z', created: 0, closed: 2 },
    ])
    const utc = await getInsights(memberActor(world), { ...march, zone: 'UTC' })
    expect(utc.days).toMatchObject([
      { created: 1, closed: 0 },
      { created: 1, closed: 2 },
    ])
  })

  it('say how long things took, what was missed, and who did it', async () => {
    const world = await scene()
    const insights = await getInsights(memberActor(world), march)
    expect(insights).toMatchObject({ closed: 2, withDeadline: 2, missed: 1, proposed: 0, overturned: 0, sampled: null })
    expect(insights.resolution).toMatchObject({ cases: 2 })
    expect(insights.resolution.p50).toBeCloseTo((7200 + 9 * 86_400 + 82_799) / 2, 0)
    expect(insights.firstTouch.cases).toBe(1)
    expect(insights.people).toMatchObject([{ id: world.people.reviewer.id, open: 0, closed: 1 }])
    expect(insights.queues).toMatchObject([{ id: world.queueId, open: 1, created: 1, closed: 2 }])
    expect(insights.backlog).toMatchObject([{ band: 4, risk: 'High', urgency: 'none', count: 1 }])
  })

  it('agree with the lists they lead to', async () => {
    const world = await scene()
    const actor = memberActor(world)
    const { begins, ends } = await getInsights(actor, march)
    const closed = { state: 'ended' as const, resolvedAfter: begins, resolvedBefore: ends }
    expect((await listCases(actor, closed)).rows).toHaveLength(2)
    expect((await listCases(actor, { ...closed, slaStatus: ['missed'] })).rows).toHaveLength(1)
    expect((await listCases(actor, { ...closed, overturned: true })).rows).toHaveLength(0)
    expect((await listCases(actor, { state: 'open', slaStatus: ['none'] })).rows).toHaveLength(1)
    expect((await listCases(actor, { riskTier: ['none', 'Low'] })).rows).toHaveLength(0)
  })

  it('show nothing of another environment, and refuse what is no range', async () => {
    const world = await scene()
    const elsewhere = await makeWorld({ organizationId: world.organizationId })
    expect(await getInsights(memberActor(elsewhere), march)).toMatchObject({ closed: 0, backlog: [], people: [] })
    await expect(getInsights(memberActor(world), { ...march, zone: 'Mars/Olympus' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(getInsights(memberActor(world), { ...march, to: '2026-03-01' })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })
})
