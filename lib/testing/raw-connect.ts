import { createHash, createHmac } from 'node:crypto'
import { request } from 'node:http'
import type { ConnectServer, KeyPair } from './connect-client'

export interface RawReply {
  status: number
  headers: Record<string, string | string[] | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the wire as it comes
  body: any
}

interface RawOptions {
  body?: string
  headers?: Record<string, string>
  at?: Date
  service?: string
  /** Bytes that are sent in place of those that were signed. */
  sentBody?: string
  sentTarget?: string
  signed?: string[]
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const hex = (text: string) => createHash('sha256').update(text).digest('hex')

/** Signs as boto3 does: host and date alone, the hash of the body not sent. Written from Amazon's description, apart from ours. */
export function signedHeaders(
  { accessKeyId, secretAccessKey }: Omit<KeyPair, 'apiKeyId'>,
  method: string,
  host: string,
  target: string,
  options: RawOptions = {},
): Record<string, string> {
  const { body = '', service = 'cases', at = new Date() } = options
  const date = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const headers: Record<string, string> = { host, 'x-amz-date': date, ...options.headers }
  if (body) headers['content-type'] = 'application/json'
  const names = (options.signed ?? Object.keys(headers)).sort()
  const [path = '', query = ''] = target.split('?')
  const canonical = [
    method,
    encodeURIComponent(path).replaceAll('%2F', '/'),
    query,
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    hex(body),
  ].join('\n')
  const scope = `${date.slice(0, 8)}/us-east-1/${service}/aws4_request`
  const key = ['us-east-1', service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, date.slice(0, 8)))
  const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, hex(canonical)].join('\n')).toString('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return { ...headers, authorization }
}

/** A request that no client would send, signed like one. */
export function askRaw(
  server: ConnectServer,
  pair: Omit<KeyPair, 'apiKeyId'> | null,
  method: string,
  path: string,
  options: RawOptions = {},
): Promise<RawReply> {
  const { host, port } = new URL(server.endpoint)
  const target = `/connectcases${path}`
  const headers = pair ? signedHeaders(pair, method, host, target, options) : (options.headers ?? {})
  const sent = options.sentBody ?? options.body ?? ''
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: options.sentTarget ? `/connectcases${options.sentTarget}` : target,
        headers: { ...headers, ...(sent ? { 'content-length': Buffer.byteLength(sent) } : {}) },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: JSON.parse(text) })
        })
      },
    )
    asked.on('error', reject)
    asked.end(sent)
  })
}
