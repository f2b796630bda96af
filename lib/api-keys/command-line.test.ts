import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { apiOf } from '@/lib/testing/connect-scene'
import { makeWorld } from '@/lib/testing/factories'
import { nativeClient } from '@/lib/testing/native-client'
import { personaClient } from '@/lib/testing/persona-client'

let server: ConnectServer
beforeAll(async () => {
  server = await startConnectServer()
})
afterAll(() => server.stop())

const run = promisify(execFile)
const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/api-key.ts']

it('the command makes a key for the clients of each API, which opens that API', async () => {
  const world = await makeWorld()
  const [native, persona, connect] = await Promise.all(
    ['native', 'persona', 'connect'].map(async (shape) => {
      const options = ['--environment', world.slug, '--name', shape, '--shape', shape]
      return JSON.parse((await run(process.execPath, [...program, ...options])).stdout)
    }),
  )
  expect((await nativeClient(native.key)('GET', '/v1/cases')).status).toBe(200)
  expect((await personaClient(persona.key)('GET', '/cases')).status).toBe(200)
  expect(connect).toMatchObject({ region: 'us-east-1', domainId: world.environmentId })
  const api = apiOf(server, connect)
  expect((await api.listDomains({})).domains?.map(({ domainId }) => domainId)).toEqual([world.environmentId])
})
