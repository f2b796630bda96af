import { expect, test } from 'vitest'
import { makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import type { ListCasesInput } from '../list-schema'
import { listCases } from './list-cases'

test('a short list stands in its order, over several pages, whatever way the planner reads it', async () => {
  const world = await makeWorld()
  const seconds = [4000, 1000, 3000, null, 2000]
  for (const slaExpiresInSeconds of seconds) await makeCase(world, { slaExpiresInSeconds, queueId: world.queueId })
  const actor = memberActor(world)
  const input: ListCasesInput = { queueId: [world.queueId], sort: 'sla_deadline', state: 'open', limit: 3 }
  const first = await listCases(actor, input)
  const second = await listCases(actor, { ...input, cursor: first.cursor ?? undefined })
  const deadlines = [...first.rows, ...second.rows].map(({ slaDeadline }) => slaDeadline)
  expect(deadlines).toEqual([...deadlines.slice(0, 4).sort(), null])
  expect(second.hasMore).toBe(false)
})

test('of the ids asked for, those that match come back', async () => {
  const world = await makeWorld()
  const [here, there] = [
    await makeCase(world, { queueId: world.queueId }),
    await makeCase(world, { queueId: world.otherQueueId }),
  ]
  const { rows } = await listCases(memberActor(world), { ids: [here.id, there.id], queueId: [world.queueId] })
  expect(rows.map(({ id }) => id)).toEqual([here.id])
})
