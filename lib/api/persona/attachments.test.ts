import { beforeAll, describe, expect, it } from 'vitest'
import { personaRouter } from '@/lib/api/persona/router'
import { revokeApiKey } from '@/lib/api-keys/commands/revoke-api-key'
import { deleteFile } from '@/lib/cases/commands/delete-file'
import { travel } from '@/lib/kernel/clock'
import { toTypeId } from '@/lib/kernel/ids'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { caseDocument, errorDocument, single } from '@/lib/testing/persona-schemas'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const attached = (...files: [string, Buffer | string][]) => ({
  data: {
    attributes: {
      attachments: files.map(([filename, bytes]) => ({
        filename,
        data: typeof bytes === 'string' ? bytes : bytes.toString('base64'),
      })),
    },
  },
})

let world: World
let key: Awaited<ReturnType<typeof makePersonaKey>>
beforeAll(async () => {
  world = await makeWorld()
  key = await makePersonaKey(world)
})

async function makePath() {
  const { id } = await makeCase(world)
  return { caseId: id, path: `/cases/${toTypeId('case', id)}` }
}
const router = personaRouter()
/** As a browser follows a link: no key. */
async function follow(url: string) {
  const { pathname, search } = new URL(url)
  const response = await router.request(pathname + search)
  return { status: response.status, type: response.headers.get('content-type'), bytes: await response.arrayBuffer() }
}
const filesOf = (body: unknown) => single(caseDocument).parse(body).data.attributes.attachments

describe('files in a patch', () => {
  it('are attached, shown wherever the case is, and fetched by their links without a key', async () => {
    const { caseId, path } = await makePath()
    const patched = await key.ask('PATCH', path, attached(['passport.pdf', pdf], ['selfie', png]))
    expect(patched.status, JSON.stringify(patched.body)).toBe(200)
    expect(filesOf(patched.body).map(({ filename, 'byte-size': bytes }) => [filename, bytes])).toEqual([
      ['passport.pdf', pdf.length],
      ['selfie.png', png.length],
    ])
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.file_attached', 'case.file_attached'])
    const listed = await key.ask('GET', '/cases')
    const shown = listed.body.data.find(({ id }: { id: string }) => id === toTypeId('case', caseId))
    expect(shown.attributes.attachments).toHaveLength(2)
    const [link] = filesOf((await key.ask('GET', path)).body)
    const fetched = await follow(link?.url as string)
    expect([fetched.status, fetched.type]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(fetched.bytes).equals(pdf)).toBe(true)
    const read = await asOwner((owner) =>
      owner.query('select kind from reading_log where case_id = $1 and api_key_id = $2', [caseId, key.apiKeyId]),
    )
    expect(read.rows).toEqual([{ kind: 'downloaded' }])
  })

  it('come once for twins of one request', async () => {
    const { path } = await makePath()
    const twin = { 'Idempotency-Key': 'files once' }
    const first = await key.ask('PATCH', path, attached(['a.pdf', pdf]), twin)
    const again = await key.ask('PATCH', path, attached(['a.pdf', pdf]), twin)
    expect(again.body).toEqual(first.body)
    expect(filesOf((await key.ask('GET', path)).body)).toHaveLength(1)
  })

  it('are refused one by one, and then none is attached', async () => {
    const { path } = await makePath()
    const wrong = await key.ask(
      'PATCH',
      path,
      attached(['a.pdf', pdf], ['b.exe', Buffer.from('4d5a900003', 'hex')], ['c', 'no!']),
    )
    expect(wrong.status).toBe(422)
    expect(errorDocument.parse(wrong.body).errors.map(({ source }) => source?.pointer)).toEqual([
      '/data/attributes/attachments/1',
      '/data/attributes/attachments/2',
    ])
    expect(filesOf((await key.ask('GET', path)).body)).toEqual([])
    const many = await key.ask(
      'PATCH',
      path,
      attached(...Array.from({ length: 11 }, () => ['a', pdf] as [string, Buffer])),
    )
    expect(many.status).toBe(400)
    expect((await key.ask('PATCH', path, { data: { attributes: { attachments: [{ filename: 'a' }] } } })).status).toBe(
      400,
    )
    const reader = await makePersonaKey(world, { scopes: ['cases:read'] })
    expect((await reader.ask('PATCH', path, attached(['a.pdf', pdf]))).status).toBe(403)
    const stranger = await makePersonaKey(await makeWorld())
    expect((await stranger.ask('PATCH', path, attached(['a.pdf', pdf]))).status).toBe(404)
  })

  it('take more than other bodies do', async () => {
    const { path } = await makePath()
    const large = Buffer.concat([pdf, Buffer.alloc(3_000_000, ' ')])
    const [file] = filesOf((await key.ask('PATCH', path, attached(['large.pdf', large]))).body)
    expect(file?.['byte-size']).toBe(large.length)
  })
})

describe('a link opens nothing', () => {
  it('once it was changed, has run out, its file is deleted, or its key is revoked', async () => {
    const { caseId, path } = await makePath()
    const own = await makePersonaKey(world)
    const body = (await own.ask('PATCH', path, attached(['a.pdf', pdf], ['b.pdf', Buffer.concat([pdf, pdf])]))).body
    const [one, two] = filesOf(body).map(({ url }) => url) as [string, string]
    expect((await follow(one)).status).toBe(200)
    expect((await follow(one.replace(/(?<=access_token=.{40})./, (sign) => (sign === 'A' ? 'B' : 'A')))).status).toBe(
      404,
    )
    const swapped = new URL(one)
    swapped.searchParams.set('access_token', new URL(two).searchParams.get('access_token') as string)
    expect((await follow(swapped.href)).status).toBe(404)
    expect((await follow(one.split('?')[0] as string)).status).toBe(404)
    const fileId = await asOwner(async (owner) => {
      const { rows } = await owner.query("select id from files where case_id = $1 and name = 'b.pdf'", [caseId])
      return rows[0].id as string
    })
    await deleteFile(memberActor(world), { caseId, fileId })
    expect((await follow(two)).status).toBe(404)
    expect(filesOf((await own.ask('GET', path)).body)).toHaveLength(1)
    const back = travel(7 * 3600_000)
    const late = await follow(one)
    back()
    expect(late.status).toBe(404)
    await revokeApiKey(memberActor(world, 'admin'), { apiKeyId: own.apiKeyId })
    expect((await follow(one)).status).toBe(404)
  })
})
