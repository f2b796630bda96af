import 'server-only'
import { admitKey, type FoundKey, findKey } from '@/lib/doors/api-key'
import { decrypt } from '@/lib/encryption'
import { env } from '@/lib/env'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import type { Permission } from '@/lib/kernel/permission'
import { parseSignature, type SignedRequest, verifySignature } from './sigv4'

export interface Caller {
  actor: ApiKeyActor
  key: FoundKey
  region: string
}

/** Who signed the request. @throws AppError `unauthenticated`, `forbidden` address_not_allowed */
export async function authenticate(request: Omit<SignedRequest, 'host'>, requestId: string): Promise<Caller> {
  const signature = parseSignature(request.headers, now())
  const key = await findKey(signature.accessKeyId)
  if (!key?.secret || key.shape !== 'connect')
    throw new AppError('unauthenticated', 'invalid_api_key', 'The access key id in the request is not known here.')
  verifySignature({ ...request, host: env().PUBLIC_HOST }, signature, secretOf(key))
  const actor = admitKey(key, request.headers, requestId)
  return { actor: { ...actor, permissions: withRelatedItems(actor.permissions) }, key, region: signature.region }
}

/** The look-up of a key is remembered for a second; its secret is opened once for that. */
const opened = new WeakMap<FoundKey, string>()
function secretOf(key: FoundKey): string {
  const known = opened.get(key)
  if (known) return known
  const secret = decrypt(Buffer.from(key.secret ?? '', 'base64'), `api_keys.secret ${key.id}`)
  opened.set(key, secret)
  return secret
}

/** What hangs on a case is the case's own business in this shape: there are no scopes for objects. */
const widened = new WeakMap<ReadonlySet<Permission>, ReadonlySet<Permission>>()
function withRelatedItems(held: ReadonlySet<Permission>): ReadonlySet<Permission> {
  const known = widened.get(held)
  if (known) return known
  const wide = new Set(held)
  if (held.has('case:read')) wide.add('object:read')
  if (held.has('case:update')) wide.add('object:write')
  widened.set(held, wide)
  return wide
}
