import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import type { BatchView } from '@/lib/batches/schema'
import { openOwnerPool } from '@/lib/db/owner'
import { serveBatches } from '@/lib/jobs/handlers/serve-batches'
import { liveHub } from '@/lib/live/hub'
import { asOwner, makeWorld, memberActor } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'
import { cancelBatch } from './commands/cancel-batch'
import { retryFailed } from './commands/retry-failed'
import { startBatch } from './commands/start-batch'
import { getBatch } from './queries/get-batch'

async function startWorkerProcess(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/children/worker.ts'],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: process.env },
  )
  await once(child, 'message')
  return child
}

async function kill(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

it('changes 5,000 cases: progress is told, a killed worker loses and repeats nothing, cancel and retry work', async () => {
  const world = await makeWorld()
  await insertManyCases(world, 5000)
  const actor = memberActor(world)
  const read = (batchId: string): Promise<BatchView> => getBatch(actor, { batchId })
  const told: BatchView[] = []
  const leave = liveHub().subscribe(world.environmentId, async (message) => {
    if (message.kind === 'change' && message.change.types.includes('batch.progressed')) told.push(await read(id))
  })

  const { id } = await startBatch(actor, {
    kind: 'case.change',
    input: { change: { type: 'tags', add: ['swept'] }, filters: { state: 'all' } },
  })
  const first = await startWorkerProcess()
  await expect.poll(async () => (await read(id)).done, { timeout: 30_000 }).toBeGreaterThan(300)
  await kill(first, 'SIGKILL')
  const atDeath = await read(id)
  expect(atDeath).toMatchObject({ state: 'running', total: 5000 })

  // the dead worker's hold runs out
  await asOwner((owner) => owner.query(`update batches set lease_expires_at = now() where id = $1`, [id]))
  const second = await startWorkerProcess()
  await expect.poll(async () => (await read(id)).done, { timeout: 30_000 }).toBeGreaterThan(atDeath.done + 200)
  await cancelBatch(actor, { batchId: id })
  await expect.poll(async () => (await read(id)).state, { timeout: 10_000 }).toBe('cancelled')
  await kill(second, 'SIGTERM')
  const cancelled = await read(id)
  expect(cancelled.done + cancelled.failed).toBeLessThan(5000)
  // ended cases take no tags: half of those that were reached
  expect(cancelled.failed).toBeGreaterThan(100)

  await asOwner((owner) =>
    owner.query(
      `update cases set resolved_at = null, status_kind = 'active' where id in (
         select item::uuid from batch_items where batch_id = $1 and state = 'failed')`,
      [id],
    ),
  )
  await retryFailed(actor, { batchId: id })
  const pool = openOwnerPool(4)
  while (await serveBatches(pool));
  await pool.end()
  leave()
  const retried = await read(id)
  expect(retried).toMatchObject({ state: 'done', failed: 0, done: cancelled.done + cancelled.failed })
  expect(new Set(told.map(({ done }) => done)).size).toBeGreaterThan(10)

  const [facts] = await asOwner(
    async (owner) =>
      (
        await owner.query(
          `select count(*)::int as events, count(distinct case_id)::int as cases from events
           where environment_id = $1 and type = 'case.updated'`,
          [world.environmentId],
        )
      ).rows,
  )
  expect(facts).toEqual({ events: retried.done, cases: retried.done })
}, 120_000)
