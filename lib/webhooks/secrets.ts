import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { decrypt, encrypt } from '@/lib/encryption'
import type { WebhookStyle } from './names'

const standardSecret = () => `whsec_${randomBytes(24).toString('base64')}`

/** A new signing secret, written as the receivers of that style expect it. */
export const newSecret: Record<WebhookStyle, () => string> = {
  standard: standardSecret,
  zenoo: () => randomBytes(32).toString('hex'),
  persona: () => `wbhsec_${randomUUID()}`,
  connect: standardSecret,
}

export const sealSecret = (secret: string, webhookId: string) => encrypt(secret, `webhook secret ${webhookId}`)
export const openSecret = (sealed: Uint8Array, webhookId: string) => decrypt(sealed, `webhook secret ${webhookId}`)

export const sealHeaders = (headers: Record<string, string> | null, webhookId: string) =>
  headers && Object.keys(headers).length > 0 ? encrypt(JSON.stringify(headers), `webhook headers ${webhookId}`) : null
export const openHeaders = (sealed: Uint8Array | null, webhookId: string): Record<string, string> =>
  sealed ? JSON.parse(decrypt(sealed, `webhook headers ${webhookId}`)) : {}

/** The secrets that are valid at that instant, the newest first. */
export function validSecrets(
  row: { id: string; secret: Uint8Array; previousSecret: Uint8Array | null; previousExpiresAt: Date | null },
  at: Date,
): { value: string; expiresAt: Date | null }[] {
  const newest = { value: openSecret(row.secret, row.id), expiresAt: null }
  if (!row.previousSecret || !row.previousExpiresAt || row.previousExpiresAt <= at) return [newest]
  return [newest, { value: openSecret(row.previousSecret, row.id), expiresAt: row.previousExpiresAt }]
}
