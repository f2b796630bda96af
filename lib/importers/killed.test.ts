import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { toTypeId } from '@/lib/kernel/ids'
import { asOwner, type World } from '@/lib/testing/factories'
import { makeDestination, makeSource, stateOf, withoutIds } from '@/lib/testing/import-scene'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { type PersonaServer, startPersonaServer } from '@/lib/testing/persona-server'
import { verifyChain } from '@/lib/testing/verify-chain'

let server: PersonaServer
const started: ChildProcess[] = []
beforeAll(async () => {
  server = await startPersonaServer()
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await server.stop()
})

/** The operator's command, as a process of its own. */
function start(world: World, key: string): ChildProcess & { said: string } {
  const args = ['--from', 'persona', '--url', server.url, '--environment', world.slug]
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/import.ts', ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: env().DATABASE_URL,
        WEBHOOK_ALLOW_PRIVATE: 'true',
        DOCKET_IMPORT_KEY: key,
      },
    },
  )
  started.push(child)
  const watched = Object.assign(child, { said: '' })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      watched.said += part
    })
  return watched
}

const countCases = (world: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select count(*)::int as n from cases where environment_id = $1', [
      world.environmentId,
    ])
    return rows[0].n as number
  })

it('a killed import goes on where it was, and makes no twin', { timeout: 60_000 }, async () => {
  const source = await makeSource(24)
  const world = await makeDestination(source.world)
  const { key } = await makePersonaKey(source.world)

  const first = start(world, key)
  await expect.poll(() => countCases(world), { timeout: 30_000, interval: 20 }).toBeGreaterThan(5)
  const gone = once(first, 'exit')
  first.kill('SIGKILL')
  await gone
  const left = await countCases(world)
  expect(left).toBeLessThan(24)

  const second = start(world, key)
  const [code] = await once(second, 'exit')
  expect(second.said).toContain('Going on with the import begun')
  expect(second.said).toContain('24 of 24 cases')
  expect(code).toBe(0)
  // the key is nowhere in what was said
  expect(first.said + second.said).not.toContain(key)

  const after = await stateOf(world)
  expect(after).toHaveLength(24)
  const byReference = new Map(after.map((row) => [row.reference, row]))
  for (const row of await stateOf(source.world))
    expect(withoutIds(byReference.get(toTypeId('case', row.id)))).toEqual(withoutIds(row))
  for (const { id } of after.slice(0, 5)) expect((await verifyChain(id)).first_bad_seq).toBeNull()
})
