import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nativeRouter } from '@/lib/api/native/router'
import { env } from '@/lib/env'
import { stagingFolder } from '@/lib/files/stage'
import { asOwner, eventTypes, makeCase, makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

const router = nativeRouter()
const pdf = `%PDF-1.7 ${crypto.randomUUID()}`

async function scene() {
  const world = await makeWorld()
  const made = await makeCase(world)
  const { key, ask } = await makeKey(world)
  const path = `/v1/cases/${made.id}/attachments`
  const send = async (form: FormData | string, more: Record<string, string> = {}, to = path) => {
    const answer = await router.request(to, { method: 'POST', body: form, headers: { 'X-API-KEY': key, ...more } })
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }
  return { world, made, key, ask, path, send }
}

function form(content: BlobPart = pdf, name = 'Выписка “2”.pdf', parts: Record<string, string> = {}) {
  const made = new FormData()
  for (const [part, value] of Object.entries(parts)) made.append(part, value)
  made.append('file', new Blob([content]), name)
  return made
}

it('takes a file, keeps it once, gives it back as it was, and never as a page', async () => {
  const { world, made, ask, path, send, key } = await scene()
  const { status, body } = await send(form(pdf, 'Выписка “2”.pdf', { description: ' Bank, May ' }))
  expect(status).toBe(201)
  expect(body.data).toMatchObject({
    name: 'Выписка “2”.pdf',
    description: 'Bank, May',
    media_type: 'application/pdf',
    bytes: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    author: { type: 'api_key' },
  })
  await send(form(pdf, 'again.pdf'))
  expect(readdirSync(join(env().DATA_DIR, 'files', world.environmentId), { recursive: true })).toHaveLength(2)
  expect((await ask('GET', path)).body.data.map(({ name }: { name: string }) => name)).toEqual([
    'Выписка “2”.pdf',
    'again.pdf',
  ])
  const answer = await router.request(`${path}/${body.data.token}/content`, { headers: { 'X-API-KEY': key } })
  expect(await answer.text()).toBe(pdf)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `attachment; filename="_______ _2_.pdf"; filename*=UTF-8''${encodeURIComponent('Выписка “2”.pdf')}`,
  })
  expect(await eventTypes(made.id)).toEqual(['case.created', 'case.file_attached', 'case.file_attached'])
  const readings = await asOwner(
    async (owner) =>
      (
        await owner.query('select kind, user_id, api_key_id is not null as key from reading_log where case_id = $1', [
          made.id,
        ])
      ).rows,
  )
  expect(readings).toEqual([{ kind: 'downloaded', user_id: null, key: true }])
})

it('is repeated with the same key, and refused with another file', async () => {
  const { made, send } = await scene()
  const key = { 'Idempotency-Key': crypto.randomUUID() }
  const first = await send(form(), key)
  const again = await send(form(), key)
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  expect(again.body.data.token).toBe(first.body.data.token)
  expect((await send(form('other text', 'a.txt'), key)).body.error).toBe('idempotency_key_reused')
  expect(await eventTypes(made.id)).toEqual(['case.created', 'case.file_attached'])
})

it('refuses what is wrong with a sentence, and leaves nothing behind', async () => {
  const { made, send, key, path } = await scene()
  const none = new FormData()
  none.append('note', 'x')
  const two = form()
  two.append('file', new Blob(['text']), 'b.txt')
  const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf'
  const type = { 'Content-Type': 'multipart/form-data; boundary=b' }
  const answers = [
    await send(form('MZ\x90\0program', 'a.pdf')),
    await send(form('', 'a.pdf')),
    await send(form('a'.repeat(26 * 1024 * 1024), 'a.txt')),
    await send(none),
    await send(two),
    await send(cut, type),
    await send('{}', { 'Content-Type': 'application/json' }),
    await send('x', { 'Content-Type': 'multipart/form-data' }),
    await send(form(pdf, 'a.pdf', { description: 'x'.repeat(1001) })),
  ]
  expect(answers.map(({ status, body }) => `${status} ${body.error}`)).toEqual([
    '415 file_type_not_allowed',
    '422 empty_file',
    '413 file_too_large',
    '422 invalid_input',
    '422 invalid',
    '400 invalid_multipart',
    '415 unsupported_media_type',
    '415 unsupported_media_type',
    '422 invalid',
  ])
  expect(answers[3]?.body.details.map(({ code }: { code: string }) => code)).toEqual(['unknown_member', 'required'])
  expect(await eventTypes(made.id)).toEqual(['case.created'])
  expect(existsSync(stagingFolder()) ? readdirSync(stagingFolder()) : []).toEqual([])
  const bare = await router.request(path, { method: 'POST', headers: { 'X-API-KEY': key } })
  expect(bare.status).toBe(415)
})

it('shows nothing of another environment, and asks before it reads', async () => {
  const [own, other] = [await scene(), await scene()]
  const { body } = await own.send(form())
  const content = `${own.path}/${body.data.token}/content`
  expect((await router.request(content, { headers: { 'X-API-KEY': other.key } })).status).toBe(404)
  const elsewhere = `${other.path}/${body.data.token}/content`
  expect((await router.request(elsewhere, { headers: { 'X-API-KEY': other.key } })).status).toBe(404)
  expect((await other.send(form(), {}, own.path)).status).toBe(404)
  expect(existsSync(join(env().DATA_DIR, 'files', other.world.environmentId))).toBe(false)
  const readOnly = await makeKey(own.world, { scopes: ['cases:read'] })
  expect((await own.send(form(), { 'X-API-KEY': readOnly.key })).status).toBe(403)
})

it('deletes a file: it is on no list and cannot be read, and the trail says so', async () => {
  const { made, ask, path, send } = await scene()
  const { token } = (await send(form())).body.data
  expect((await ask('DELETE', `${path}/${token}`)).status).toBe(200)
  expect((await ask('GET', path)).body.data).toEqual([])
  expect((await ask('GET', `${path}/${token}/content`)).status).toBe(404)
  expect((await ask('DELETE', `${path}/${token}`)).status).toBe(404)
  expect((await eventTypes(made.id)).at(-1)).toBe('case.file_deleted')
})
