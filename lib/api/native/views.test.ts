import { expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { makeWorld, memberActor } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { createView } from '@/lib/views/commands/create-view'

it('views are listed, made, changed and deleted in wire names', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const filters = {
    priority: ['Critical'],
    sla_status: ['Breached', 'Paused'],
    assigned_to: ['me', toToken('user', world.people.reviewer.id)],
    case_template_id: [toToken('template', world.templateId)],
  }
  const made = await ask('POST', '/v1/views', {
    name: 'Late',
    case_queue_id: toToken('queue', world.queueId),
    filters,
    sort: '-risk_score',
  })
  expect(made.status).toBe(201)
  expect(made.body.data).toMatchObject({
    name: 'Late',
    scope: 'everyone',
    case_queue_id: toToken('queue', world.queueId),
    filters,
    sort: '-risk_score',
    columns: null,
  })
  const path = `/v1/views/${made.body.data.token}`
  expect((await ask('PATCH', path, { name: 'Very late', columns: ['title', 'sla'] })).body.data).toMatchObject({
    name: 'Very late',
    filters,
    columns: ['title', 'sla'],
  })
  await createView(memberActor(world), { name: 'A person’s own', definition: {} })
  expect((await ask('GET', '/v1/views')).body.data.map(({ name }: { name: string }) => name)).toEqual(['Very late'])
  expect((await ask('DELETE', path)).body.data).toEqual({ token: made.body.data.token, deleted: true })
  expect((await ask('GET', path)).status).toBe(404)
  expect((await ask('POST', '/v1/views', { name: 'Wrong', filters: { colour: ['red'] } })).status).toBe(422)
  const reading = await makeKey(world, { scopes: ['cases:read'] })
  expect((await reading.ask('POST', '/v1/views', { name: 'No' })).status).toBe(403)
})
