import type { ErrorKind, Problem } from '@/lib/kernel/errors'

/** A refusal as a value, for the browser: what happened in a sentence, and each problem beside its field. */
export interface Refusal {
  kind: ErrorKind
  code: string
  message: string
  problems: Problem[]
  data?: Record<string, unknown>
  requestId: string
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }
