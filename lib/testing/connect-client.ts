import 'server-only'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConnectCasesClient, type ConnectCasesClientConfig } from '@aws-sdk/client-connectcases'
import { answerConnect, targetHeader } from '@/lib/api/connectcases/router'
import { createApiKey } from '@/lib/api-keys/commands/create-api-key'
import type { Scope } from '@/lib/auth/permissions'
import type { Actor } from '@/lib/kernel/actor'
import { memberActor, type World } from './factories'

/** A request as it came, and its answer. */
export interface Exchange {
  method: string
  target: string
  headers: IncomingMessage['headers']
  body: string
  status: number
  answer: string
}

export interface ConnectServer {
  /** What a client is told as its endpoint, prefix included. */
  endpoint: string
  /** Requests as they came, newest last. */
  requests: Exchange[]
  stop(): Promise<void>
}

/** The Connect shape behind a real socket, as our own web server hands it on. */
export async function startConnectServer(): Promise<ConnectServer> {
  const requests: ConnectServer['requests'] = []
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const target = incoming.url ?? '/'
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
    headers.set(targetHeader, target)
    const request = new Request('http://localhost/connectcases/as-the-header-says', {
      method: incoming.method,
      headers,
      body: body.length > 0 ? body : null,
    })
    const response = await answerConnect(request)
    const answer = await response.text()
    const { method = '', headers: sent } = incoming
    requests.push({ method, target, headers: sent, body: body.toString(), status: response.status, answer })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}/connectcases`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface KeyPair {
  apiKeyId: string
  accessKeyId: string
  secretAccessKey: string
}

interface PairOptions {
  scopes?: Scope[]
  rateLimit?: number
  allowedRanges?: string[]
  expiresAt?: string
}

/** A key pair made by that actor. */
export async function makePairAs(actor: Actor, options: PairOptions = {}): Promise<KeyPair> {
  const made = await createApiKey(actor, { name: 'Connect', shape: 'connect', ...options })
  return { apiKeyId: made.apiKeyId, accessKeyId: made.key, secretAccessKey: made.secretAccessKey as string }
}

/** A key pair of the world's admin. */
export const makePair = (world: World, options: PairOptions = {}): Promise<KeyPair> =>
  makePairAs(memberActor(world, 'admin'), options)

/** Amazon's client, with nothing changed but where it goes and who it is. */
export const connectClient = (
  server: ConnectServer,
  { accessKeyId, secretAccessKey }: Omit<KeyPair, 'apiKeyId'>,
  more: ConnectCasesClientConfig = {},
) =>
  new ConnectCasesClient({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
    ...more,
  })
