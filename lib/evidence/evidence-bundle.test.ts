import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { nativeRouter } from '@/lib/api/native/router'
import { attachFile } from '@/lib/cases/commands/attach-file'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { keepFile } from '@/lib/doors/keep-file'
import { env } from '@/lib/env'
import type { Actor } from '@/lib/kernel/actor'
import { apiKeyActor, asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { evidenceBundle } from './evidence-bundle'

const secret = 'DE129273398'
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')

async function scene() {
  const world = await makeWorld()
  const person = { type: 'person' as const, externalReference: 'p', title: 'Ana <b>Silva</b>', data: { city: 'Porto' } }
  const { id: caseId } = await makeCase(world, { objects: [person] })
  const actor = memberActor(world)
  await updateCase(actor, { caseId, fields: { tax_id: secret, legal_name: 'Brightwater' } })
  await commentOnCase(actor, { caseId, message: 'Compared <script>alert(1)</script>' })
  for (const words of ['first', 'second']) {
    async function* content() {
      yield Buffer.from(words)
    }
    await attachFile(actor, {
      caseId,
      ...(await keepFile(world.environmentId, { name: 'Выписка.txt', content: content() })),
    })
  }
  return { world, caseId }
}

async function open(actor: Actor, caseId: string) {
  const { name, content } = await evidenceBundle(actor, { word: caseId })
  const files = unzipSync(new Uint8Array(await new Response(content).arrayBuffer()))
  const text = (path: string) => Buffer.from(files[path] ?? []).toString()
  return { name, files, text, manifest: JSON.parse(text('manifest.json')) }
}

const readings = (caseId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select kind, user_id from reading_log where case_id = $1', [caseId])
    return rows
  })

it('holds the case, its trail, its files and the true hash of each of them, and is logged as exported', async () => {
  const { world, caseId } = await scene()
  const actor = memberActor(world, 'auditor')
  const { name, files, text, manifest } = await open(actor, caseId)
  expect(name).toMatch(/^CAS-\d+-evidence\.zip$/)
  expect(text('files/001-Выписка.txt')).toBe('first')
  expect(text('files/002-Выписка.txt')).toBe('second')
  const sums = text('SHA256SUMS').trim().split('\n')
  expect(sums).toEqual(
    Object.entries(files)
      .filter(([path]) => path !== 'SHA256SUMS' && path !== 'manifest.json')
      .map(([path, data]) => `${sha256(data)}  ${path}`),
  )
  expect(manifest).toMatchObject({ caseId, chain: { valid: true, length: 5 } })
  expect(manifest.files.filter(({ intact }: { intact?: boolean }) => intact)).toHaveLength(2)
  expect(JSON.parse(text('trail.json')).entries.map(({ type }: { type: string }) => type)).toEqual([
    'case.created',
    'case.updated',
    'case.commented',
    'case.file_attached',
    'case.file_attached',
  ])
  expect(JSON.parse(text('objects.json'))[0].data).toEqual({ city: 'Porto' })
  const summary = text('summary.html')
  for (const words of [
    'Brightwater',
    'Ana &lt;b&gt;Silva',
    'Compared &lt;script&gt;',
    'The chain of 5 entries is whole.',
  ])
    expect(summary).toContain(words)
  expect(summary).not.toContain('<script')
  expect(await readings(caseId)).toEqual([{ kind: 'exported', user_id: actor.userId }])
})

it('masks for a person what the page masks, in every part', async () => {
  const { world, caseId } = await scene()
  const everything = ({ files }: { files: Record<string, Uint8Array> }) =>
    Object.values(files)
      .map((data) => Buffer.from(data).toString())
      .join()
  expect(everything(await open(memberActor(world, 'admin'), caseId))).not.toContain(secret)
  expect(everything(await open(apiKeyActor(world), caseId))).toContain(secret)
})

it('says which file is not what was attached', async () => {
  const { world, caseId } = await scene()
  const first = sha256(Buffer.from('first'))
  writeFileSync(join(env().DATA_DIR, 'files', world.environmentId, first.slice(0, 2), first), 'forged')
  const { manifest } = await open(memberActor(world), caseId)
  expect(manifest.files.filter(({ intact }: { intact?: boolean }) => intact === false)).toMatchObject([
    { path: 'files/001-Выписка.txt', attachedSha256: first, sha256: sha256(Buffer.from('forged')) },
  ])
})

it('is for those who may read all of it, in their own environment', async () => {
  const { world, caseId } = await scene()
  await expect(evidenceBundle(memberActor(await makeWorld()), { word: caseId })).rejects.toMatchObject({
    kind: 'not_found',
  })
  await expect(evidenceBundle(apiKeyActor(world, ['cases:read']), { word: caseId })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(await readings(caseId)).toEqual([])
})

it('comes over the API as a file', async () => {
  const { world, caseId } = await scene()
  const { key } = await makeKey(world, { scopes: ['cases:read', 'objects:read'] })
  const answer = await nativeRouter().request(`/v1/cases/${caseId}/evidence`, { headers: { 'X-API-KEY': key } })
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))).toContain('summary.html')
})
