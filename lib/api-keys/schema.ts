import { z } from 'zod'
import { scopes } from '@/lib/auth/permissions'

export const keyShapes = ['native', 'persona', 'connect'] as const

const range = z
  .string()
  .trim()
  .refine(
    (text) => z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()]).safeParse(text).success,
    'must be an address or a range such as 203.0.113.0/24.',
  )

export const createApiKeyInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .default(['*'])
    .transform((given) => [...new Set(given)]),
  shape: z.enum(keyShapes).default('native'),
  /** Requests a minute; null = the installation's setting, 0 = no limit. */
  rateLimit: z.number().int().min(0).max(1_000_000).nullable().default(null),
  /** Where it may be used from; empty = anywhere. */
  allowedRanges: z.array(range).max(50).default([]),
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
})

export const revokeApiKeyInput = z.strictObject({ apiKeyId: z.uuid('must be an id.') })

export interface CreatedKey {
  apiKeyId: string
  /** The key itself; of a Connect pair the access key id, which is no secret. */
  key: string
  /** Of a Connect pair only. */
  secretAccessKey?: string
}

export interface ApiKeyView {
  id: string
  name: string
  prefix: string
  scopes: string[]
  shape: (typeof keyShapes)[number]
  rateLimit: number | null
  allowedRanges: string[]
  createdBy: string | null
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  revokedAt: string | null
}
