import 'server-only'
import { createHash, createHmac } from 'node:crypto'

export interface S3Credentials {
  accessKeyId: string
  secretAccessKey: string
  region: string
}

interface S3Request {
  method: string
  url: URL
  /** Hexadecimal SHA-256 of the body. */
  bodySha256: string
  headers?: Record<string, string>
  at: Date
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
/** RFC 3986: `encodeURIComponent` leaves four more as they are. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The headers of a request as Amazon's Signature Version 4 wants them, the given ones among the signed. */
export function signS3({ method, url, bodySha256, headers = {}, at }: S3Request, credentials: S3Credentials) {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const signed: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': bodySha256,
    'x-amz-date': stamp,
  }
  const names = Object.keys(signed).sort()
  const query = [...url.searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort()
  const path = url.pathname.split('/').map((part) => encode(decodeURIComponent(part)))
  const canonical = [
    method,
    path.join('/'),
    query.join('&'),
    ...names.map((name) => `${name}:${signed[name]?.trim()}`),
    '',
    names.join(';'),
    bodySha256,
  ].join('\n')
  const scope = `${stamp.slice(0, 8)}/${credentials.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const key = [...scope.split('/')].reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`)
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  const { host: _, ...sent } = signed
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
