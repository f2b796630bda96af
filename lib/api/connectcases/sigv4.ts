import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '@/lib/kernel/errors'

/** A request as it came over the wire: nothing decoded, nothing rebuilt. */
export interface SignedRequest {
  method: string
  /** Path and query as sent. */
  target: string
  headers: Headers
  body: Uint8Array
  /** What the client may have signed as its host where a proxy in front changes the header. */
  host?: string
}

export interface Signature {
  accessKeyId: string
  /** yyyymmdd */
  date: string
  region: string
  signedHeaders: string[]
  signature: string
  /** yyyymmddThhmmssZ */
  signedAt: string
}

const service = 'cases'
/** How far the clocks of client and server may be apart. */
const skewMs = 15 * 60_000

const unauthenticated = (code: string, message: string) => new AppError('unauthenticated', code, message)
const incomplete = (message: string) => unauthenticated('incomplete_signature', message)

/** What the Authorization header says. @throws AppError `unauthenticated` missing_api_key, incomplete_signature, invalid_signature */
export function parseSignature(headers: Headers, at: Date): Signature {
  const header = headers.get('authorization')?.trim()
  if (!header) throw unauthenticated('missing_api_key', 'Sign the request with Signature Version 4.')
  const [algorithm, rest = ''] = splitOnce(header, /\s+/)
  if (algorithm !== 'AWS4-HMAC-SHA256') throw incomplete('Authorization must be AWS4-HMAC-SHA256 with its three parts.')
  const parts = new Map(rest.split(',').map((part) => splitOnce(part.trim(), '=')))
  const credential = parts.get('Credential')?.split('/') ?? []
  const signedHeaders = parts.get('SignedHeaders')?.toLowerCase().split(';') ?? []
  const signature = parts.get('Signature') ?? ''
  const [accessKeyId = '', date = '', region = '', scope = '', end = ''] = credential
  if (credential.length !== 5 || !accessKeyId || !/^\d{8}$/.test(date) || !region || end !== 'aws4_request')
    throw incomplete('Credential must be an access key id, date, region, service and aws4_request.')
  if (!/^[0-9a-f]{64}$/.test(signature)) throw incomplete('Signature must be 64 hexadecimal digits.')
  const signedAt = headers.get('x-amz-date') ?? ''
  const instant = instantOf(signedAt)
  if (instant === null) throw incomplete('X-Amz-Date must be a time such as 20261121T093000Z.')
  if (scope !== service)
    throw unauthenticated('invalid_signature', `The credential must be scoped to the service ${service}, not ${scope}.`)
  if (!signedAt.startsWith(date))
    throw unauthenticated('invalid_signature', 'The date of the credential is not the one of X-Amz-Date.')
  if (Math.abs(instant - at.getTime()) > skewMs)
    throw unauthenticated(
      'invalid_signature',
      `Signature expired: ${signedAt} is more than 15 minutes from ${compact(at)}.`,
    )
  return { accessKeyId, date, region, signedHeaders, signature, signedAt }
}

/** Whether the request was signed with this secret: signs it again and compares. @throws AppError `unauthenticated` invalid_signature */
export function verifySignature(request: SignedRequest, given: Signature, secret: string): void {
  for (const [name] of request.headers)
    if ((name === 'host' || name.startsWith('x-amz-')) && !given.signedHeaders.includes(name))
      throw unauthenticated('invalid_signature', `The header ${name} must be signed.`)
  if (!given.signedHeaders.includes('host'))
    throw unauthenticated('invalid_signature', 'The header host must be signed.')
  const bodyHash = createHash('sha256').update(request.body).digest('hex')
  const announced = request.headers.get('x-amz-content-sha256')
  if (announced !== null && announced !== bodyHash)
    throw unauthenticated('invalid_signature', 'X-Amz-Content-Sha256 is not the SHA-256 of the body.')
  const key = signingKey(secret, given)
  const signedAs = (host: string) => {
    const canonical = canonicalRequest(request, host, given.signedHeaders, bodyHash)
    const expected = createHmac('sha256', key).update(stringToSign(given, canonical)).digest()
    return timingSafeEqual(expected, Buffer.from(given.signature, 'hex'))
  }
  if (!signedAs(request.headers.get('host') ?? '') && !(request.host && signedAs(request.host)))
    throw unauthenticated(
      'invalid_signature',
      'The request signature we calculated does not match the one you sent. Check the secret access key, and that no proxy changes the host or path.',
    )
}

function canonicalRequest(
  { method, target, headers }: SignedRequest,
  host: string,
  signed: string[],
  bodyHash: string,
): string {
  const [path = '', query = ''] = splitOnce(target, '?')
  const names = [...signed].sort()
  const value = (name: string) => (name === 'host' ? host : (headers.get(name) ?? ''))
  return [
    method,
    escapeUri(path).replaceAll('%2F', '/'), // as sent, encoded once more
    canonicalQuery(query),
    ...names.map((name) => `${name}:${value(name).trim().replace(/\s+/g, ' ')}`),
    '',
    names.join(';'),
    bodyHash,
  ].join('\n')
}

const canonicalQuery = (query: string): string =>
  [...new URLSearchParams(query)]
    .map(([key, value]) => [escapeUri(key), escapeUri(value)] as const)
    .sort(([key, value], [otherKey, otherValue]) => order(key, otherKey) || order(value, otherValue))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** RFC 3986: what encodeURIComponent leaves of the reserved marks is encoded too. */
const escapeUri = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

const stringToSign = ({ signedAt, date, region }: Signature, canonical: string): string =>
  [
    'AWS4-HMAC-SHA256',
    signedAt,
    `${date}/${region}/${service}/aws4_request`,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n')

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Of a day, region and secret: four hashes, kept for the next request. */
const signingKeys = new Map<string, Buffer>()
const signingKeysMost = 500

function signingKey(secret: string, { date, region }: Signature): Buffer {
  const name = `${secret} ${date} ${region}`
  const known = signingKeys.get(name)
  if (known) return known
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), 'aws4_request')
  if (signingKeys.size >= signingKeysMost) signingKeys.delete(signingKeys.keys().next().value as string)
  signingKeys.set(name, key)
  return key
}

function splitOnce(text: string, mark: string | RegExp): [string, string] {
  const at = typeof mark === 'string' ? text.indexOf(mark) : text.search(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + (typeof mark === 'string' ? mark.length : 1)).trim()]
}

const compact = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

function instantOf(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second] = match
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? null : at
}
