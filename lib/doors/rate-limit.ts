import 'server-only'
import { database } from '@/lib/db/client'
import { toAppError } from '@/lib/db/errors'
import { env } from '@/lib/env'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'

export interface RateLimit {
  limit: number
  remaining: number
  /** Seconds until the window begins anew. */
  resetSeconds: number
}

const windowMs = 60_000

/** Counts this request against the key's minute, over all processes; null where no limit is set. @throws AppError `rate_limited` */
export async function takeRequest(key: { id: string; rateLimit: number | null }): Promise<RateLimit | null> {
  const limit = key.rateLimit ?? env().RATE_LIMIT_PER_MINUTE
  if (limit === 0) return null
  const at = now()
  const { used, window_start } = await count(key.id, at)
  const resetSeconds = Math.max(1, Math.ceil((window_start.getTime() + windowMs - at.getTime()) / 1000))
  const rate = { limit, remaining: Math.max(0, limit - used), resetSeconds }
  if (used > limit)
    throw new AppError(
      'rate_limited',
      'rate_limited',
      `This key may make ${limit} requests a minute. Ask again in ${resetSeconds} seconds.`,
      { data: { limit, retryAfterSeconds: resetSeconds } },
    )
  return rate
}

async function count(keyId: string, at: Date): Promise<{ used: number; window_start: Date }> {
  try {
    const { rows } = await database().pool.query<{ used: number; window_start: Date }>({
      name: 'take_request',
      text: 'select used, window_start from take_request($1, $2)',
      values: [keyId, at],
    })
    return rows[0] as { used: number; window_start: Date }
  } catch (error) {
    throw toAppError(error)
  }
}
