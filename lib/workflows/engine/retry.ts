import type { AppError } from '@/lib/kernel/errors'
import type { Step } from '../schema'

export type RetryPlan = { kind: 'fail' } | { kind: 'retry'; delayMs: number }

const usual = { attempts: 3, delaySeconds: 5 }
/** However often it is doubled. */
const longestMs = 6 * 3_600_000

/** Whether a failure may pass by itself: the kind of the error decides (architecture: eight kinds). */
export function passes(error: Pick<AppError, 'kind' | 'code'>): boolean {
  switch (error.kind) {
    case 'unavailable':
    case 'rate_limited':
    case 'bug':
      return true
    case 'conflict':
      return error.code === 'stale' || error.code === 'raced' || error.code === 'template_changed'
    case 'invalid':
    case 'unauthenticated':
    case 'forbidden':
    case 'not_found':
      return false
  }
}

/** What follows a failed attempt. A refusal that says when to come again is taken at its word. */
export function retryPlan(step: Pick<Step, 'retry'>, error: AppError, attempt: number): RetryPlan {
  const { attempts, delaySeconds } = step.retry ?? usual
  if (!passes(error) || attempt >= attempts) return { kind: 'fail' }
  const asked = error.kind === 'rate_limited' ? Number(error.data?.retryAfterSeconds ?? 0) * 1000 : 0
  return { kind: 'retry', delayMs: Math.min(longestMs, Math.max(asked, delaySeconds * 1000 * 2 ** (attempt - 1))) }
}
