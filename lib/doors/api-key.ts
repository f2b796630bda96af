import 'server-only'
import { createHash } from 'node:crypto'
import { permissionsOfScopes } from '@/lib/auth/permissions'
import { database } from '@/lib/db/client'
import { toAppError } from '@/lib/db/errors'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { log } from '@/lib/log'
import { clientAddress, inRanges } from './client-address'

export type KeyShape = 'native' | 'persona' | 'connect'

/** A live key as find_api_key gives it. */
export interface FoundKey {
  id: string
  environmentId: string
  organizationId: string
  scopes: string[]
  rateLimit: number | null
  allowedRanges: string[]
  shape: KeyShape
  ownerId: string | null
  expiresAt: string | null
  lastUsedAt: string | null
  /** Of a Connect pair: encrypted, base64. */
  secret: string | null
}

/** A look-up is believed this long, also one that found nothing: a revoked key is dead within a second. */
const believedMs = 1000
const rememberedMost = 2000
const remembered = new Map<string, { at: number; key: Promise<FoundKey | null> }>()

/** A live key by its text, or a Connect pair by its access key id. @throws AppError */
export function findKey(secret: string): Promise<FoundKey | null> {
  const hash = createHash('sha256').update(secret).digest()
  const name = hash.toString('base64')
  const known = remembered.get(name)
  if (known && Date.now() - known.at < believedMs) return known.key
  const key = lookUp(hash)
  remembered.delete(name)
  remembered.set(name, { at: Date.now(), key })
  if (remembered.size > rememberedMost) remembered.delete(remembered.keys().next().value as string)
  key.catch(() => remembered.delete(name))
  return key
}

async function lookUp(hash: Buffer): Promise<FoundKey | null> {
  try {
    const found = await database().pool.query<{ key: FoundKey | null }>({
      name: 'find_api_key',
      text: 'select find_api_key($1) as key',
      values: [hash],
    })
    return found.rows[0]?.key ?? null
  } catch (error) {
    throw toAppError(error)
  }
}

/** `X-API-KEY: dk_…` or `Authorization: Bearer dk_…`. */
const secretOf = (headers: Headers): string | undefined =>
  headers.get('x-api-key')?.trim() || /^bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1]

const unauthenticated = (code: string, message: string) => new AppError('unauthenticated', code, message)

/** Who asks. @throws AppError `unauthenticated`; `forbidden` where the key may not be used from there or in this shape */
export async function authenticateKey(
  headers: Headers,
  shape: KeyShape,
  requestId: string,
): Promise<{ actor: ApiKeyActor; key: FoundKey }> {
  const secret = secretOf(headers)
  if (!secret)
    throw unauthenticated('missing_api_key', 'Send an API key in X-API-KEY, or as Authorization: Bearer dk_….')
  const key = await findKey(secret)
  if (!key || key.shape !== shape)
    throw unauthenticated('invalid_api_key', 'This API key is not known here, or was revoked.')
  return { key, actor: admitKey(key, headers, requestId) }
}

/** The actor of a key that was found and proven. @throws AppError `unauthenticated` expired_api_key, `forbidden` address_not_allowed */
export function admitKey(key: FoundKey, headers: Headers, requestId: string): ApiKeyActor {
  if (key.expiresAt && new Date(key.expiresAt) <= now())
    throw unauthenticated('expired_api_key', 'This API key has expired.')
  const ip = clientAddress(headers)
  if (key.allowedRanges.length > 0 && !inRanges(key.allowedRanges, ip))
    throw new AppError('forbidden', 'address_not_allowed', 'This API key may not be used from this address.')
  touch(key)
  return actorOf(key, ip, requestId)
}

const actorOf = (key: FoundKey, ip: string | undefined, requestId: string): ApiKeyActor => ({
  kind: 'apiKey',
  apiKeyId: key.id,
  ownerId: key.ownerId,
  organizationId: key.organizationId,
  environmentId: key.environmentId,
  permissions: permissionsOf(key.scopes),
  via: 'api',
  ip,
  requestId,
})

const permissionSets = new Map<string, ApiKeyActor['permissions']>()
function permissionsOf(scopes: string[]): ApiKeyActor['permissions'] {
  const name = scopes.join(' ')
  const known = permissionSets.get(name)
  if (known) return known
  const set = permissionsOfScopes(scopes)
  permissionSets.set(name, set)
  return set
}

/** "Last used" is kept to the minute, and no request waits for it. */
const touchEveryMs = 60_000
const touched = new Map<string, number>()
function touch(key: FoundKey): void {
  const last = Math.max(touched.get(key.id) ?? 0, key.lastUsedAt ? Date.parse(key.lastUsedAt) : 0)
  if (Date.now() - last < touchEveryMs) return
  touched.set(key.id, Date.now())
  database()
    .pool.query('select touch_api_key($1, $2)', [key.id, now()])
    .catch((error) => log.warn({ code: toAppError(error).code }, 'last use of a key was not kept'))
}
