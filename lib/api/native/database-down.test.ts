import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

const real = new URL(process.env.DATABASE_URL ?? '')

/** A line to the database that can be cut and joined again; the settings are read after this stands. */
const sockets = new Set<Socket>()
let line: Server | undefined
let port = 0

function join(): Promise<void> {
  line = createServer((near) => {
    const far = connect(Number(real.port), real.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  const server = line
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port
      resolve()
    }),
  )
}

function cut(): Promise<void> {
  return new Promise((resolve) => {
    line?.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })
}

await join()
const url = new URL(real)
url.hostname = '127.0.0.1'
url.port = String(port)
process.env.DATABASE_URL = url.href

it('answers 503 while the database is away, and as before when it is back', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const body = { type: 'Onboarding', entity_category: 'Company' }
  const made = await ask('POST', '/v1/cases', body)
  expect(made.status).toBe(201)
  await cut()
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
  await join()
  for (const [method, path, sent] of attempts) expect((await ask(method, path, sent)).status).toBeLessThan(300)
  line?.unref() // the pool ends its connections in the worker's clean-up; the line must not outlive it
})
