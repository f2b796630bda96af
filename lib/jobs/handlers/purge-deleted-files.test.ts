import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JobHelpers } from 'graphile-worker'
import { expect, it } from 'vitest'
import { attachFile } from '@/lib/cases/commands/attach-file'
import { deleteCase } from '@/lib/cases/commands/delete-case'
import { deleteFile } from '@/lib/cases/commands/delete-file'
import { restoreFile } from '@/lib/cases/commands/restore-file'
import { keepFile } from '@/lib/doors/keep-file'
import { stagingFolder } from '@/lib/files/stage'
import { fileStore } from '@/lib/files/store'
import { asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { purgeDeletedFiles } from './purge-deleted-files'

const purge = () =>
  asOwner(async (owner) => {
    await purgeDeletedFiles({}, { query: owner.query.bind(owner) } as unknown as JobHelpers)
  })
const age = (fileId: string, days: number) =>
  asOwner((owner) =>
    owner.query(`update files set deleted_at = now() - make_interval(days => $2) where id = $1`, [fileId, days]),
  )
async function* text() {
  yield Buffer.from('the same content twice')
}

it('removes content a week after its last file was deleted, not before', async () => {
  const world = await makeWorld()
  const actor = memberActor(world)
  const caseId = (await makeCase(world)).id
  const attach = async () =>
    attachFile(actor, { caseId, ...(await keepFile(world.environmentId, { name: 'a.txt', content: text() })) })
  const [first, second] = [await attach(), await attach()]
  const key = { environmentId: world.environmentId, sha256: first.sha256 }
  const kept = () => fileStore().has(key)

  await deleteFile(actor, { caseId, fileId: first.id })
  await age(first.id, 8)
  await purge()
  expect(await kept(), 'the other file holds it').toBe(true)
  await expect(restoreFile(actor, { caseId, fileId: first.id })).rejects.toMatchObject({ kind: 'not_found' })

  await deleteFile(actor, { caseId, fileId: second.id })
  await age(second.id, 6)
  await purge()
  expect(await kept(), 'it can still be restored').toBe(true)
  await restoreFile(actor, { caseId, fileId: second.id })
  await deleteFile(actor, { caseId, fileId: second.id })
  await age(second.id, 8)
  await purge()
  expect(await kept()).toBe(false)
  await expect(restoreFile(actor, { caseId, fileId: second.id })).rejects.toMatchObject({ kind: 'not_found' })
})

it('removes the content of a deleted case at once, where no other case holds the same', async () => {
  const world = await makeWorld()
  const actor = memberActor(world)
  const [one, other] = [(await makeCase(world)).id, (await makeCase(world)).id]
  for (const caseId of [one, other])
    await attachFile(actor, { caseId, ...(await keepFile(world.environmentId, { name: 'a.txt', content: text() })) })
  const { sha256 } = await keepFile(world.environmentId, { name: 'a.txt', content: text() })
  const kept = () => fileStore().has({ environmentId: world.environmentId, sha256 })
  await deleteCase(memberActor(world, 'admin'), { caseId: one })
  await purge()
  expect(await kept(), 'the other case holds it').toBe(true)
  await deleteCase(memberActor(world, 'admin'), { caseId: other })
  expect(await kept()).toBe(true)
  await purge()
  expect(await kept()).toBe(false)
})

it('clears away uploads that were never finished', async () => {
  mkdirSync(stagingFolder(), { recursive: true })
  const [old, fresh] = [join(stagingFolder(), 'old'), join(stagingFolder(), 'fresh')]
  for (const path of [old, fresh]) writeFileSync(path, 'half')
  utimesSync(old, new Date(0), new Date(0))
  await purge()
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
})
