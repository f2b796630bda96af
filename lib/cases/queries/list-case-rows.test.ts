import { expect, it } from 'vitest'
import { makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { listCaseRows } from './list-case-rows'

it('a row carries no field, so no sensitive value reaches a list', async () => {
  const world = await makeWorld()
  await makeCase(world, { fields: { tax_id: 'PT-999-888', country: 'PT' }, metadata: { note: 'internal' } })
  const page = await listCaseRows(memberActor(world), {})
  expect(page.rows).toHaveLength(1)
  expect(JSON.stringify(page)).not.toMatch(/PT-999-888|internal/)
})
