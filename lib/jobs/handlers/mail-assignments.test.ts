import type { JobHelpers } from 'graphile-worker'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { openOwnerPool } from '@/lib/db/owner'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { type ReceivedMail, startMailReceiver } from '@/lib/testing/mail-receiver'
import { dispatchEvents } from './dispatch-events'
import { mailAssignments } from './mail-assignments'

let pool: Pool
let receiver: Awaited<ReturnType<typeof startMailReceiver>>
/** What the server says to a letter; null = it takes it. */
let refusal: string | null = null
beforeAll(async () => {
  pool = openOwnerPool(2)
  await pool.query('delete from event_outbox') // what other files left behind is not carried out here
})
afterAll(() => pool.end())
beforeEach(async () => {
  refusal = null
  receiver = await startMailReceiver(() => refusal ?? '250 Kept')
  env().SMTP_URL = receiver.url
})
afterEach(async () => {
  env().SMTP_URL = undefined
  await receiver.stop()
})

const assign = (world: World, caseId: string, to: 'reviewer' | 'approver' = 'reviewer') =>
  assignCase(memberActor(world, 'manager'), { caseId, assignee: world.people[to].id })

const subjectOf = ({ source }: ReceivedMail) => /^Subject: (.*)$/m.exec(source)?.[1]
/** As it reads: long lines are broken on the way. */
const textOf = ({ source }: ReceivedMail) =>
  source.slice(source.indexOf('\n\n')).replace(/=\n/g, '').replace(/=3D/g, '=')

/** The jobs that the dispatcher left for this world, and that they were run. */
async function runJobs(world: World): Promise<{ runAfterMs: number }[]> {
  while (await dispatchEvents(pool));
  const { rows } = await pool.query<{ id: string; payload: unknown; runAfterMs: number }>(
    `select j.id, j.payload, extract(epoch from j.run_at - j.created_at)::float8 * 1000 as "runAfterMs"
     from graphile_worker._private_jobs j where j.payload->>'environmentId' = $1 and j.key like 'mail:%' order by j.id`,
    [world.environmentId],
  )
  for (const { id, payload } of rows) {
    await mailAssignments(payload, { query: pool.query.bind(pool) } as unknown as JobHelpers)
    await pool.query('select graphile_worker.complete_jobs(array[$1::bigint])', [id])
  }
  return rows
}

it('tells a person once of the cases they are given within seconds, by number and address alone', async () => {
  const world = await makeWorld()
  const [first, second] = [await makeCase(world, { title: 'Maria Oliveira' }), await makeCase(world)]
  await assign(world, first.id)
  await assign(world, second.id)
  const jobs = await runJobs(world)
  expect(jobs).toHaveLength(1)
  expect(jobs[0]?.runAfterMs).toBeGreaterThan(9000)
  expect(receiver.received).toHaveLength(1)
  const letter = receiver.received[0] as ReceivedMail
  expect(letter.to).toEqual([world.people.reviewer.email])
  expect(subjectOf(letter)).toBe('2 cases are yours to review')
  for (const { number } of [first, second]) {
    const name = `CAS-${String(number).padStart(6, '0')}`
    expect(textOf(letter)).toContain(`${name}  Medium, in First, due `)
    expect(textOf(letter)).toContain(`${env().NEXTAUTH_URL}/${world.slug}/cases/${name}`)
  }
  expect(letter.source).not.toContain('Maria')
  expect(letter.source).not.toContain(world.people.manager.name)
})

it('says nothing of what was taken by oneself, given on meanwhile, or seen in the bell', async () => {
  const world = await makeWorld()
  const [own, passed, seen] = [await makeCase(world), await makeCase(world), await makeCase(world)]
  await assignCase(memberActor(world, 'manager'), { caseId: own.id, assignee: world.people.manager.id })
  await assign(world, passed.id)
  await assign(world, passed.id, 'approver')
  await assign(world, seen.id)
  while (await dispatchEvents(pool));
  await asOwner((owner) => owner.query('update notifications set read_at = now() where case_id = $1', [seen.id]))
  await runJobs(world)
  expect(receiver.received.map(({ to }) => to)).toEqual([[world.people.approver.email]])
})

it('tries again where the server is away, not where it refuses, and keeps addresses out of the log', async () => {
  const warn = vi.spyOn(log, 'warn')
  const world = await makeWorld()
  const { id: caseId } = await makeCase(world)
  await assign(world, caseId)
  refusal = '451 Busy.'
  await expect(runJobs(world)).rejects.toMatchObject({ code: 'mail_unavailable' })
  refusal = `550 No such person as ${world.people.reviewer.email}.`
  await runJobs(world)
  expect(JSON.stringify(warn.mock.calls)).toContain('mail_refused')
  expect(JSON.stringify(warn.mock.calls)).not.toContain('@')
  refusal = null
  const refused = receiver.received.length
  await assign(world, (await makeCase(world)).id)
  await runJobs(world)
  expect(receiver.received).toHaveLength(refused + 1)
  expect(subjectOf(receiver.received.at(-1) as ReceivedMail)).toMatch(/^CAS-\d+ is yours to review$/)
})

it('leaves no job where no mail is set', async () => {
  env().SMTP_URL = undefined
  const world = await makeWorld()
  await assign(world, (await makeCase(world)).id)
  expect(await runJobs(world)).toEqual([])
})
