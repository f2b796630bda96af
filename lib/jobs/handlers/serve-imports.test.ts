import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { startImport } from '@/lib/importers/commands/start-import'
import { asOwner, makeWorld, memberActor } from '@/lib/testing/factories'
import { startVendor } from '@/lib/testing/vendor'
import { serveImports } from './serve-imports'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

let pool: Pool
beforeAll(async () => {
  pool = openOwnerPool(4)
  await pool.query('delete from imports') // a worker serves whatever waits, other tests' too
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await pool.end()
})

const rowOf = (id: string) =>
  asOwner(async (owner) => (await owner.query('select state, secret, counts from imports where id = $1', [id])).rows[0])

it('a worker that is stopped lets the import go, and another brings it to its end and erases the key', async () => {
  const world = await makeWorld()
  const first = serveImports(pool)
  let stopped = false
  const vendor = await startVendor(
    { case_1: {}, case_2: {}, case_3: {}, case_4: {}, case_5: {}, case_6: {} },
    async () => {
      if (!stopped) first.stop()
      stopped = true
    },
  )
  const { id } = await startImport(memberActor(world, 'admin'), {
    source: 'persona',
    url: vendor.url,
    secret: 'key_1234',
  })
  expect(await first.round()).toBe(false)
  expect(await rowOf(id)).toMatchObject({ state: 'running' })
  expect((await rowOf(id)).secret).not.toBeNull()

  const twins = [serveImports(pool), serveImports(pool)].map((worker) => worker.round())
  expect((await Promise.all(twins)).sort()).toEqual([false, true])
  const { counts, ...row } = await rowOf(id)
  expect(row).toEqual({ state: 'done', secret: null })
  expect(counts.casesCreated + (counts.casesSame ?? 0)).toBe(6)
  // the keys that were sent are the one that was given
  expect(new Set(vendor.received.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer key_1234']))
  await vendor.stop()
})
