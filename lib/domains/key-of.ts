import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'

/** The key that asks: domains belong to the key that made them. @throws AppError `forbidden` keys_only */
export function keyOf(actor: Actor): string {
  if (actor.kind === 'apiKey') return actor.apiKeyId
  throw new AppError('forbidden', 'keys_only', 'Only an API key can do this, not a person.')
}
