import { expect, it } from 'vitest'
import { startBatch } from '@/lib/batches/commands/start-batch'
import { batchFile } from '@/lib/batches/queries/batch-file'
import { getBatch } from '@/lib/batches/queries/get-batch'
import { openOwnerPool } from '@/lib/db/owner'
import { serveBatches } from '@/lib/jobs/handlers/serve-batches'
import { asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'

it('cases leave as a CSV in the order of the list, without formulas or fields, counted as exported', async () => {
  const world = await makeWorld()
  await insertManyCases(world, 240)
  await makeCase(world, { title: '=cmd("x"), and more', priority: 'Low', fields: { tax_id: 'PT-999-888' } })
  const actor = memberActor(world, 'auditor')
  const { id: batchId } = await startBatch(actor, {
    kind: 'case.export',
    input: { filters: { state: 'open', sort: 'created_at' } },
  })
  await expect(batchFile(actor, { batchId })).rejects.toMatchObject({ kind: 'not_found' })
  const pool = openOwnerPool(2)
  while (await serveBatches(pool));
  await pool.end()
  expect(await getBatch(actor, { batchId })).toMatchObject({ state: 'done', total: 2, failed: 0, download: true })
  const { content, name } = await batchFile(actor, { batchId })
  const lines = content.trimEnd().split('\r\n')
  expect(name).toBe('cases.csv')
  expect(lines).toHaveLength(1 + 120 + 1)
  expect(lines[0]).toMatch(/^number,title,template/)
  expect(lines.at(-1)).toContain(`"'=cmd(""x""), and more"`)
  expect(content).not.toContain('PT-999-888')
  const [{ exported }] = await asOwner(
    async (owner) =>
      (
        await owner.query(
          `select count(*)::int as exported from reading_log where user_id = $1 and kind = 'exported'`,
          [actor.userId],
        )
      ).rows,
  )
  expect(exported).toBe(121)
  await expect(batchFile(memberActor(world, 'manager'), { batchId })).rejects.toMatchObject({ kind: 'not_found' })
})
