import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { openOwnerPool } from '@/lib/db/owner'
import { countQueues } from '@/lib/jobs/handlers/count-queues'
import { dispatchEvents } from '@/lib/jobs/handlers/dispatch-events'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'
import { planOf } from '@/lib/testing/plans'
import { listQueues, queuesSql } from './queries/list-queues'

let pool: Pool
beforeAll(() => {
  pool = openOwnerPool(2)
})
afterAll(() => pool.end())

const dispatchAll = async () => {
  while (await dispatchEvents(pool));
}
const counts = async (world: World) =>
  (await listQueues(memberActor(world))).map(({ open, unassigned, breached }) => [open, unassigned, breached])

it('the counts follow every change once its event is carried out', async () => {
  const world = await makeWorld()
  const [first] = [await makeCase(world), await makeCase(world)]
  expect(await counts(world)).toEqual([
    [2, 2, 0],
    [0, 0, 0],
  ])
  await dispatchAll()
  expect(await counts(world)).toEqual([
    [2, 2, 0],
    [0, 0, 0],
  ])
  await assignCase(memberActor(world), { caseId: first.id, assignee: world.people.reviewer.id })
  await moveCase(memberActor(world), { caseId: first.id, queueId: world.otherQueueId })
  await Promise.all([dispatchAll(), dispatchAll()])
  expect(await counts(world)).toEqual([
    [1, 1, 0],
    [1, 0, 0],
  ])
  const { rows } = await pool.query('select count(*)::int as n from queue_tallies where environment_id = $1', [
    world.environmentId,
  ])
  expect(rows).toEqual([{ n: 2 }])
})

it('without a worker a count is not trusted for long, and each minute all are counted anew', async () => {
  const world = await makeWorld()
  await makeCase(world)
  await dispatchAll()
  await asOwner((owner) =>
    owner.query(
      `update queue_tallies set open = 7, counted_at = counted_at - interval '3 minutes' where environment_id = $1`,
      [world.environmentId],
    ),
  )
  expect((await counts(world))[0]).toEqual([1, 1, 0])
  await countQueues({}, { query: pool.query.bind(pool) } as never)
  const { rows } = await pool.query('select open from queue_tallies where queue_id = $1', [world.queueId])
  expect(rows).toEqual([{ open: 1 }])
})

it('a reader reads a row a queue, and where nobody counted, each partial index to a thousand', async () => {
  const world = await makeWorld()
  await insertManyCases(world, 30_000)
  const query = queuesSql(memberActor(world), [])
  const nodes = await planOf(world.environmentId, query.text, query.values)
  expect(nodes.filter((node) => /Seq Scan cases|Bitmap Heap Scan cases|^Sort cases/.test(node))).toEqual([])
  expect(nodes.filter((node) => /Scan cases cases_(queue|claimable)/.test(node))).toHaveLength(3)
})
