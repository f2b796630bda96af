import { env } from '@/lib/env'
import { AppError } from '@/lib/kernel/errors'

export const limitNames = ['domains', 'fields', 'options', 'layouts', 'templates', 'rules'] as const
export type LimitName = (typeof limitNames)[number]

/** Refuses one more where the installation sets a limit; it sets none by itself. @throws AppError `invalid` over_quota */
export function refuseOverLimit(name: LimitName, count: number): void {
  const limit = env().CONNECT_QUOTAS[name]
  if (limit !== undefined && count >= limit)
    throw new AppError('invalid', 'over_quota', `This installation allows ${limit} ${name}.`)
}
