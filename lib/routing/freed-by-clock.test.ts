import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimCase } from '@/lib/cases/commands/claim-case'
import { expireLease } from '@/lib/cases/commands/expire-lease'
import { snoozeCase } from '@/lib/cases/commands/snooze-case'
import { wakeCase } from '@/lib/cases/commands/wake-case'
import { openOwnerPool } from '@/lib/db/owner'
import { sweepClocks } from '@/lib/jobs/handlers/sweep-clocks'
import { travel } from '@/lib/kernel/clock'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { addReviewers } from '@/lib/testing/reviewers'
import { createAssignmentPolicy } from './commands/create-assignment-policy'

let pool: Pool
beforeAll(() => {
  pool = openOwnerPool(8)
})
afterAll(() => pool.end())

const minute = 60_000

/** From here on a policy gives out what is free in the first queue; returns whom it has. */
async function addPolicy(world: World): Promise<string[]> {
  const ids = await addReviewers(world, [{}, {}])
  await createAssignmentPolicy(memberActor(world, 'manager'), {
    name: 'Shared fairly',
    method: 'least_loaded',
    sourceKind: 'queue',
    sourceIds: [world.queueId],
    userIds: ids,
  })
  return ids
}

/** Sweeps as four workers do at that time, with no dispatcher and no job beside them. */
async function sweepAt(ms: number): Promise<void> {
  const back = travel(ms)
  await Promise.all([1, 2, 3, 4].map(() => sweepClocks(pool)))
  back()
}

/** The last events of a case, newest first, with the transaction that wrote each. */
const lastEvents = (caseId: string, count: number) =>
  asOwner(
    async (owner) =>
      (
        await owner.query<{ type: string; tx: string; to: string | null }>(
          `select type, xmin::text as tx, payload#>>'{to,assigneeId}' as to from events where case_id = $1 order by seq desc limit $2`,
          [caseId, count],
        )
      ).rows,
  )

it('gives a case whose claim ran out to whom the policy chooses, in the transaction that frees it', async () => {
  const world = await makeWorld()
  const { id: caseId } = await makeCase(world)
  await claimCase(memberActor(world), { caseId })
  const ids = await addPolicy(world)
  await sweepAt(16 * minute)
  const [assigned, released, before] = await lastEvents(caseId, 3)
  expect([before?.type, released?.type, assigned?.type]).toEqual(['case.claimed', 'case.released', 'case.assigned'])
  expect(assigned?.tx).toBe(released?.tx)
  expect(ids).toContain(assigned?.to)
})

it('does the same with a snoozed case that nobody holds', async () => {
  const world = await makeWorld()
  const { id: caseId } = await makeCase(world)
  const until = new Date(Date.now() + 60 * minute).toISOString()
  await snoozeCase(memberActor(world), { caseId, until, reason: 'The registry is closed.' })
  const ids = await addPolicy(world)
  await sweepAt(61 * minute)
  const [assigned, woken, before] = await lastEvents(caseId, 3)
  expect([before?.type, woken?.type, assigned?.type]).toEqual(['case.snoozed', 'case.woken', 'case.assigned'])
  expect(assigned?.tx).toBe(woken?.tx)
  expect(ids).toContain(assigned?.to)
})

it('leaves alone what was renewed after it was found due', async () => {
  const world = await makeWorld()
  const { id: caseId } = await makeCase(world)
  await claimCase(memberActor(world), { caseId })
  const manager = memberActor(world, 'manager')
  expect(await expireLease(manager, { caseId })).toBe(false)
  expect(await wakeCase(manager, { caseId })).toBe(false)
  expect((await lastEvents(caseId, 1))[0]?.type).toBe('case.claimed')
})
