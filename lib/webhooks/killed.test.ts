import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { env } from '@/lib/env'
import { travel } from '@/lib/kernel/clock'
import { toToken } from '@/lib/kernel/ids'
import { asOwner, makeWorld } from '@/lib/testing/factories'
import { startReceiver } from '@/lib/testing/receiver'
import { deliveriesOf, makeWebhook, sendAll } from '@/lib/testing/webhook-scene'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

let pool: Pool
const started: ChildProcess[] = []
beforeAll(() => {
  pool = openOwnerPool(8)
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  for (const child of started) child.kill('SIGKILL')
  await pool.end()
})

function start(script: string, more: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: env().DATABASE_URL, LOG_LEVEL: 'silent', ...more },
  })
  started.push(child)
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

it('every case reaches the receiver, though web and worker are killed with kill -9 while it is told of them', async () => {
  const world = await makeWorld()
  let slow = true
  const there = await startReceiver((_request, response) => {
    // while slow, every other answer never comes: the worker dies with messages under way
    if (slow && there.received.length % 2 === 0) return
    response.writeHead(200).end()
  })
  const { webhook } = await makeWebhook(world, there.url, { events: ['case.created'] })

  const web = start('lib/testing/children/create-cases.ts', { TEST_WORLD: JSON.stringify(world) })
  let told = ''
  web.stdout?.on('data', (part: Buffer) => {
    told += part
  })
  const worker = start('scripts/children/worker.ts')
  await expect.poll(() => there.received.length, { timeout: 20_000 }).toBeGreaterThan(8)
  await Promise.all([kill(web), kill(worker)])
  slow = false

  const committed = await asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from cases where environment_id = $1', [
      world.environmentId,
    ])
    return rows.map(({ id }) => id)
  })
  for (const id of told.trim().split('\n')) expect(committed).toContain(id)

  // another worker, once the claims of the dead one have run out
  const back = travel(31_000)
  await sendAll(pool)
  back()
  expect((await deliveriesOf(webhook.id)).map(({ state }) => state)).toEqual(committed.map(() => 'delivered'))
  const reached = new Set(there.received.map(({ body }) => JSON.parse(body).data.case.token))
  expect(reached).toEqual(new Set(committed.map((id) => toToken('case', id))))
  await there.stop()
}, 60_000)
