import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signS3 } from './s3-sign'
import { s3Store } from './s3-store'

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const folder = mkdtempSync(join(tmpdir(), 'docket-s3-'))
const held = new Map<string, Buffer>()
let bucket: Server
let base: string

const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** Written anew from the specification, from the raw request alone, so that it shares no mistake with the signing side. */
function verify(request: IncomingMessage, body: Buffer): boolean {
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  )
  if (!given) return false
  const [, credential = '', signedHeaders = '', signature] = given
  const [keyId, day = '', region = '', service = '', end = ''] = credential.split('/')
  const [path = '', query = ''] = (request.url ?? '').split('?')
  let canonical = `${request.method}\n${path}\n${query}\n`
  for (const name of signedHeaders.split(';')) canonical += `${name}:${request.headers[name]}\n`
  canonical += `\n${signedHeaders}\n${request.headers['x-amz-content-sha256']}`
  const text = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${day}/${region}/${service}/${end}\n${hex(canonical)}`
  let key = createHmac('sha256', `AWS4${secret}`).update(day).digest()
  for (const part of [region, service, end]) key = createHmac('sha256', key).update(part).digest()
  const expected = createHmac('sha256', key).update(text).digest('hex')
  const covered = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) =>
    signedHeaders.split(';').includes(name),
  )
  return keyId === 'AKID' && covered && expected === signature && request.headers['x-amz-content-sha256'] === hex(body)
}

beforeAll(async () => {
  bucket = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts)
    const path = request.url ?? ''
    if (!verify(request, body)) return void response.writeHead(403).end()
    if (request.method === 'PUT') held.set(path, body)
    if (request.method === 'DELETE') held.delete(path)
    const found = held.get(path)
    const status = request.method === 'DELETE' ? 204 : found ? 200 : 404
    response.writeHead(status).end(request.method === 'GET' ? found : undefined)
  })
  await new Promise<void>((listening) => bucket.listen(0, '127.0.0.1', listening))
  base = `127.0.0.1:${(bucket.address() as AddressInfo).port}`
})
afterAll(() => {
  bucket.close()
  bucket.closeAllConnections()
  rmSync(folder, { recursive: true })
})

it('signs as Amazon’s published example of a GET of an object does', () => {
  const { authorization } = signS3(
    {
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      bodySha256: hex(''),
      headers: { range: 'bytes=0-9' },
      at: new Date('2013-05-24T00:00:00Z'),
    },
    { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret, region: 'us-east-1' },
  )
  expect(authorization).toContain('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
})

it('keeps, finds, gives back and removes content, every request signed', async () => {
  const store = s3Store(`http://AKID:${encodeURIComponent(secret)}@${base}/my-bucket?region=eu-west-1`)
  const content = Buffer.from('kept in a bucket')
  const path = join(folder, 'content')
  writeFileSync(path, content)
  const key = { environmentId: crypto.randomUUID(), sha256: hex(content) }
  expect(await store.has(key)).toBe(false)
  await store.put(key, { path, bytes: content.length })
  expect([...held.keys()]).toEqual([`/my-bucket/${key.environmentId}/${key.sha256}`])
  expect(await store.has(key)).toBe(true)
  expect(await new Response(await store.read(key)).text()).toBe('kept in a bucket')
  await store.remove(key)
  await expect(store.read(key)).rejects.toMatchObject({ kind: 'unavailable', code: 'file_unavailable' })
})

it('says that the store is unavailable where the key is wrong, and where nobody answers', async () => {
  const key = { environmentId: crypto.randomUUID(), sha256: hex('x') }
  for (const setting of [`http://AKID:wrong@${base}/my-bucket`, 'http://AKID:wrong@127.0.0.1:1/my-bucket'])
    await expect(s3Store(setting).has(key)).rejects.toMatchObject({ code: 'file_unavailable' })
})
