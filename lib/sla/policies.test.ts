import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimCase } from '@/lib/cases/commands/claim-case'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { setCaseDeadline } from '@/lib/cases/commands/set-case-deadline'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { updateCase } from '@/lib/cases/commands/update-case'
import { getCase } from '@/lib/cases/queries/get-case'
import { previewSlaPolicy } from '@/lib/cases/queries/preview-sla-policy'
import { readCase } from '@/lib/cases/queries/read-case'
import { openOwnerPool } from '@/lib/db/owner'
import { retargetCases } from '@/lib/jobs/handlers/retarget-cases'
import { sweepClocks } from '@/lib/jobs/handlers/sweep-clocks'
import { startingAt, travel } from '@/lib/kernel/clock'
import { updateQueue } from '@/lib/queues/commands/update-queue'
import { eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { archiveCalendar } from './commands/archive-calendar'
import { archiveSlaPolicy } from './commands/archive-sla-policy'
import { createCalendar } from './commands/create-calendar'
import { createSlaPolicy } from './commands/create-sla-policy'
import { updateCalendar } from './commands/update-calendar'
import { updateSlaPolicy } from './commands/update-sla-policy'
import { listCalendars } from './queries/list-calendars'
import { listSlaPolicies } from './queries/list-sla-policies'

let pool: Pool
beforeAll(() => {
  pool = openOwnerPool(2)
})
afterAll(() => pool.end())

const manager = (world: World) => memberActor(world, 'manager')
const hours = (from: string, to: string) => Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from, to }] : []))
const office = { timeZone: 'Europe/Lisbon', weekly: hours('09:00', '17:00') }
const row = (targetMinutes: number, more = {}) => ({
  type: 'Onboarding' as const,
  priority: 'Medium' as const,
  targetMinutes,
  warningMinutes: 60,
  criticalMinutes: 30,
  ...more,
})
/** A Friday at four in the afternoon in Lisbon. */
const friday = new Date('2026-11-20T16:00:00Z')
/** An instant to the minute: a clock that starts at an instant goes on from there. */
const minute = (iso: string | null) =>
  new Date(Math.round(Date.parse(String(iso)) / 60_000) * 60_000).toISOString().slice(0, 16)
const minutesLeft = (view: { slaDeadline: string | null; createdAt: string }) =>
  (Date.parse(String(view.slaDeadline)) - Date.parse(view.createdAt)) / 60_000

const withOffice = async (matrix = [row(120)]) => {
  const world = await makeWorld()
  const { calendarId } = await createCalendar(manager(world), { name: 'Office hours', definition: office })
  const made = await createSlaPolicy(manager(world), {
    name: 'Office',
    templateIds: [world.templateId],
    matrix,
    calendarId,
  })
  return { world, calendarId, ...made }
}

describe('the target of a case', () => {
  it('is the most particular one: by hand, the queue’s, its policy’s, the template’s policy, the default', async () => {
    const world = await makeWorld()
    const actor = manager(world)
    const target = async (more = {}) => minutesLeft(await makeCase(world, more))
    expect(await target()).toBe(14 * 1440)
    const standard = await createSlaPolicy(actor, { name: 'Standard', matrix: [row(1000)] })
    await updateSlaPolicy(actor, { ...standard, isDefault: true })
    expect(await target()).toBe(1000)
    await createSlaPolicy(actor, {
      name: 'Template',
      templateIds: [world.templateId],
      matrix: [row(500), row(250, { riskTier: 'High' })],
    })
    expect([await target(), await target({ riskScore: 80 }), await target({ riskScore: 10 })]).toEqual([500, 250, 500])
    expect(await target({ priority: 'Low' })).toBe(21 * 1440)
    await createSlaPolicy(actor, { name: 'Queue', queueIds: [world.queueId], matrix: [row(100)] })
    expect(await target()).toBe(100)
    await updateQueue(actor, { queueId: world.queueId, sla: { targetMinutes: 30, warningMinutes: 10 } })
    expect(await target()).toBe(30)
    expect(await target({ slaExpiresInSeconds: 600 })).toBe(10)
    await expect(archiveSlaPolicy(actor, standard)).rejects.toMatchObject({ code: 'default_policy' })
  })

  it('counts the open time of its calendar, and a pause only by the open time it took', async () => {
    const { world } = await withOffice()
    const made = await startingAt(friday, () => makeCase(world))
    expect(minute(made.slaDeadline)).toBe('2026-11-23T10:00')
    const later = (at: string, run: () => Promise<unknown>) => startingAt(new Date(at), run)
    const caseId = made.id
    // paused from Friday half past four to Monday half past nine: an hour of open time
    await later('2026-11-20T16:30:00Z', () =>
      setCaseStatus(manager(world), { caseId, status: 'Client Input', comment: 'Asked.' }),
    )
    await later('2026-11-23T09:30:00Z', () => setCaseStatus(manager(world), { caseId, status: 'In Progress' }))
    const detail = await getCase(manager(world), { word: caseId })
    expect(minute(detail.case.slaDeadline)).toBe('2026-11-23T11:00')
    expect(detail.clock).toMatchObject({
      calendar: { name: 'Office hours', timeZone: 'Europe/Lisbon' },
      policy: { name: 'Office', version: 1 },
    })
    expect(Math.round((detail.clock?.pauses[0]?.countedMs ?? 0) / 1000)).toBe(3600)
  })

  it('ends a pause at the longest allowed, counted in open time too', async () => {
    const { world, slaPolicyId } = await withOffice()
    await updateSlaPolicy(manager(world), { slaPolicyId, maximumPauseMinutes: 60 })
    const { id: caseId } = await startingAt(friday, () => makeCase(world))
    await startingAt(new Date('2026-11-20T16:30:00Z'), () =>
      setCaseStatus(manager(world), { caseId, status: 'Client Input', comment: 'Asked.' }),
    )
    await startingAt(new Date('2026-11-20T17:31:00Z'), async () => {
      await Promise.all([sweepClocks(pool), sweepClocks(pool)])
      // half an hour of the pause was open time: what was left at half past four is left at half past five
      expect(await readCase(manager(world), caseId)).toMatchObject({ slaPausedAt: null, slaStatus: 'on_track' })
    })
    expect(minute((await readCase(manager(world), caseId)).slaDeadline)).toBe('2026-11-23T10:30')
    expect((await eventTypes(caseId)).filter((type) => type === 'sla.resumed')).toHaveLength(1)
  })
})

describe('a change of policy', () => {
  it('is shown before it is applied, touches open cases only when asked, and never a deadline by hand', async () => {
    const { world, slaPolicyId } = await withOffice([row(480)])
    const actor = manager(world)
    const policy = (await listSlaPolicies(actor, {}))[0]
    const open = await startingAt(friday, () => makeCase(world))
    const byHand = await makeCase(world, { slaExpiresInSeconds: 86_400 })
    const { key: _, version: __, createdAt: ___, id: ____, ...settings } = policy as NonNullable<typeof policy>
    const trial = { ...settings, slaPolicyId, matrix: [row(45)] }
    const preview = await previewSlaPolicy(actor, trial)
    expect(preview).toMatchObject({
      looked: 1,
      earlier: 1,
      later: 0,
      moves: [
        {
          caseId: open.id,
          from: expect.stringMatching(/^2026-11-23T1[56]:/),
          to: expect.stringMatching(/^2026-11-20T16:4/),
        },
      ],
    })
    await updateSlaPolicy(actor, { slaPolicyId, matrix: [row(45)] })
    expect((await readCase(actor, open.id)).slaDeadline).toBe(open.slaDeadline)
    await updateSlaPolicy(actor, { slaPolicyId, applyToOpenCases: true })
    const job = { environmentId: world.environmentId, slaPolicyId, reason: 'Office, version 2' }
    for (let twice = 0; twice < 2; twice++) await retargetCases(job, { query: pool.query.bind(pool) } as never)
    expect(minute((await readCase(actor, open.id)).slaDeadline)).toBe('2026-11-20T16:45')
    expect(await eventTypes(open.id)).toEqual(['case.created', 'case.deadline_set'])
    expect((await readCase(actor, byHand.id)).slaDeadline).toBe(byHand.slaDeadline)
  })

  it('of a calendar leaves running clocks the version they were set by', async () => {
    const { world, calendarId, slaPolicyId } = await withOffice()
    const actor = manager(world)
    const open = await startingAt(friday, () => makeCase(world))
    await updateCalendar(actor, { calendarId, definition: { ...office, weekly: hours('09:00', '16:30') } })
    expect((await listCalendars(actor, {}))[0]).toMatchObject({ version: 2 })
    expect((await updateCase(actor, { caseId: open.id, title: 'Other' })).slaDeadline).toBe(open.slaDeadline)
    expect(minute((await startingAt(friday, () => makeCase(world))).slaDeadline)).toBe('2026-11-23T10:30')
    await expect(archiveCalendar(actor, { calendarId })).rejects.toMatchObject({
      code: 'calendar_in_use',
      data: { uses: ['the policy Office'] },
    })
    await updateSlaPolicy(actor, { slaPolicyId, calendarId: null })
    await archiveCalendar(actor, { calendarId })
    expect(await listCalendars(actor, {})).toEqual([])
    expect((await setCasePriority(actor, { caseId: open.id, priority: 'Low' })).slaDeadline).not.toBe(open.slaDeadline)
  })

  it('is refused where two policies would be for one template', async () => {
    const { world } = await withOffice()
    const second = createSlaPolicy(manager(world), { name: 'Twice', templateIds: [world.templateId], matrix: [] })
    await expect(second).rejects.toMatchObject({ code: 'covered_twice', problems: [{ field: 'templateIds' }] })
  })

  it('keeps a deadline by hand through a move, and counts anew when put back to policy', async () => {
    const { world } = await withOffice([row(480)])
    const actor = manager(world)
    const { id: caseId } = await makeCase(world)
    await setCaseDeadline(actor, { caseId, deadline: { expiresInSeconds: 3600 } })
    const moved = await moveCase(actor, { caseId, queueId: world.otherQueueId })
    expect(Math.round((Date.parse(String(moved.slaDeadline)) - Date.now()) / 60_000)).toBe(60)
    const back = await setCaseDeadline(actor, { caseId, deadline: 'policy' })
    expect((await getCase(actor, { word: caseId })).clock).toMatchObject({
      source: 'policy',
      calendar: { name: 'Office hours' },
    })
    expect(back.slaDeadline).not.toBe(moved.slaDeadline)
  })
})

describe('the other clocks', () => {
  const clock = { targetMinutes: 60, warningMinutes: 15 }
  const withClocks = async () => {
    const world = await makeWorld()
    const clocks = { first_touch: clock, approval: clock, client_response: clock }
    await createSlaPolicy(manager(world), { name: 'All', templateIds: [world.templateId], matrix: [], clocks })
    return world
  }
  const clocksOf = async (world: World, word: string) =>
    (await getCase(manager(world), { word })).otherClocks.map(({ kind, stoppedAt }) => [kind, stoppedAt !== null])

  it('run for the first touch, the client’s answer and the approval, and stop with them', async () => {
    const world = await withClocks()
    const actor = memberActor(world)
    const { id: caseId } = await makeCase(world)
    expect(await clocksOf(world, caseId)).toEqual([['first_touch', false]])
    await claimCase(actor, { caseId })
    expect(await clocksOf(world, caseId)).toEqual([['first_touch', true]])
    await setCaseStatus(actor, { caseId, status: 'Client Input', comment: 'Asked.' })
    expect((await clocksOf(world, caseId))[1]).toEqual(['client_response', false])
    await setCaseStatus(actor, { caseId, status: 'In Progress' })
    expect((await clocksOf(world, caseId))[1]).toEqual(['client_response', true])
    await setChecklistItem(actor, { caseId, key: 'proof', done: true })
    await updateCase(actor, { caseId, fields: { legal_name: 'Brightwater' } })
    await decideCase(actor, { caseId, decision: 'Decline', reasonCode: 'fraud', narrative: 'Known to be false.' })
    expect((await clocksOf(world, caseId))[2]).toEqual(['approval', false])
  })

  it('warn and breach once each, beside the deadline of the case', async () => {
    const world = await withClocks()
    const { id: caseId } = await makeCase(world)
    const back = travel(61 * 60_000)
    await Promise.all([sweepClocks(pool), sweepClocks(pool)])
    await sweepClocks(pool)
    back()
    expect(await eventTypes(caseId)).toEqual(['case.created', 'sla.warning', 'sla.breached'])
    expect(await readCase(manager(world), caseId)).toMatchObject({ slaStatus: 'on_track' })
  })
})
