import 'server-only'
import { nativeRouter } from '@/lib/api/native/router'
import { createApiKey } from '@/lib/api-keys/commands/create-api-key'
import type { Scope } from '@/lib/auth/permissions'
import { memberActor, type World } from './factories'

export interface Reply {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the wire as it comes
  body: any
}
export type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>

const router = nativeRouter()

/** Asks the native shape as a client with that key would; `undefined` = without any. */
export function nativeClient(key: string | undefined): Ask {
  return async (method, path, body, headers = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const response = await router.request(path, {
      method,
      headers: {
        ...(key ? { 'X-API-KEY': key } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : raw ? (body as BodyInit) : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
  }
}

/** A key of the world's admin, and a client that uses it. */
export async function makeKey(
  world: World,
  options: { scopes?: Scope[]; rateLimit?: number; allowedRanges?: string[]; expiresAt?: string } = {},
) {
  const made = await createApiKey(memberActor(world, 'admin'), { name: 'Test', rateLimit: 0, ...options })
  return { ...made, ask: nativeClient(made.key) }
}
