import { expect, it } from 'vitest'
import { openDatabaseLine } from '@/lib/testing/database-line'
import { makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

const line = await openDatabaseLine(process.env.DATABASE_URL ?? '')
process.env.DATABASE_URL = line.url // before the settings are read

it('answers 503 while the database is away, and as before when it is back', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const body = { type: 'Onboarding', entity_category: 'Company' }
  const made = await ask('POST', '/v1/cases', body)
  expect(made.status).toBe(201)
  await line.cut()
  const attempts = [
    ['POST', '/v1/cases', body],
    ['GET', '/v1/cases', undefined],
    ['PATCH', `/v1/cases/${made.body.data.token}`, { title: 'Away' }],
    ['GET', `/v1/cases/${made.body.data.token}/timeline`, undefined],
    ['POST', '/v1/claim-next', { as: world.people.reviewer.email }],
  ] as const
  for (const [method, path, sent] of attempts) {
    const reply = await ask(method, path, sent)
    expect([method, path, reply.status, reply.body.error]).toEqual([method, path, 503, 'database_unavailable'])
    expect(reply.headers.get('retry-after')).toBe('1')
    expect(reply.body.message).toBe('The database cannot be reached just now. Try again in a moment.')
  }
  await line.join()
  for (const [method, path, sent] of attempts) expect((await ask(method, path, sent)).status).toBeLessThan(300)
})
