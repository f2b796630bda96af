import 'server-only'
import { personaRouter } from '@/lib/api/persona/router'
import { createApiKey } from '@/lib/api-keys/commands/create-api-key'
import type { Scope } from '@/lib/auth/permissions'
import { memberActor, type World } from './factories'
import type { Ask } from './native-client'

const router = personaRouter()

/** Asks Persona's shape as a client with that key would; paths begin below /api/v1. */
export function personaClient(key: string | undefined): Ask {
  return async (method, path, body, headers = {}) => {
    const response = await router.request(`/api/v1${path}`, {
      method,
      headers: {
        ...(key ? { Authorization: `Bearer ${key}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
  }
}

/** A key of Persona's shape, and a client that uses it. */
export async function makePersonaKey(
  world: World,
  options: { scopes?: Scope[]; rateLimit?: number; expiresAt?: string; allowedRanges?: string[] } = {},
) {
  const made = await createApiKey(memberActor(world, 'admin'), {
    name: 'Test',
    rateLimit: 0,
    shape: 'persona',
    ...options,
  })
  return { ...made, ask: personaClient(made.key) }
}
