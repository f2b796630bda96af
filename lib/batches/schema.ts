import { z } from 'zod'

export const batchStates = ['queued', 'running', 'cancelling', 'cancelled', 'done'] as const
export type BatchState = (typeof batchStates)[number]

/** More than this is no longer something a person meant to do at once. */
export const batchMost = 100_000

const id = z.uuid('must be an id.')
export const startBatchInput = z.strictObject({ kind: z.string().max(100), input: z.json() })
export type StartBatchInput = z.input<typeof startBatchInput>
export const batchIdInput = z.strictObject({ batchId: id })
export const listFailuresInput = z.strictObject({
  batchId: id,
  /** Position of the last one seen. */
  after: z.coerce.number().int().min(0).default(0),
})

/** A batch as its creator, or who oversees, sees it. */
export interface BatchView {
  id: string
  kind: string
  title: string
  state: BatchState
  /** Null while the items are being listed. */
  total: number | null
  done: number
  failed: number
  /** Why it could not even begin. */
  error: string | null
  /** Whether what it made can be downloaded. */
  download: boolean
  own: boolean
  createdAt: string
  finishedAt: string | null
}

export interface BatchFailure {
  position: number
  /** As people call it: CAS-000142. */
  name: string
  href: string | null
  code: string
  message: string
}

export interface BatchFailurePage {
  failures: BatchFailure[]
  after: number | null
}
