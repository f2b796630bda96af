import 'server-only'
import { createHash, createHmac } from 'node:crypto'

export interface ConnectKey {
  accessKeyId: string
  secretAccessKey: string
  region: string
}

const service = 'cases'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
/** RFC 3986: `encodeURIComponent` leaves four more as they are. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The headers of a request as Amazon's Signature Version 4 wants them; the path is taken as it is sent, encoded once more. */
export function signConnect(
  { method, url, body, at }: { method: string; url: string; body: string; at: Date },
  { accessKeyId, secretAccessKey, region }: ConnectKey,
): Record<string, string> {
  const { host, pathname, searchParams } = new URL(url)
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const signed: Record<string, string> = {
    ...(body ? { 'content-type': 'application/json' } : {}),
    host,
    'x-amz-content-sha256': sha256(body),
    'x-amz-date': stamp,
  }
  const names = Object.keys(signed).sort()
  const canonical = [
    method,
    encode(pathname).replaceAll('%2F', '/'),
    [...searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${signed[name]}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n')
  const scope = `${stamp.slice(0, 8)}/${region}/${service}/aws4_request`
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  const { host: _, ...sent } = signed
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
