import type { z } from 'zod'
import type { FileContent } from '@/lib/doors/file-response'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { KeptFile } from '@/lib/doors/keep-file'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import type { AppError } from '@/lib/kernel/errors'
import type { Permission } from '@/lib/kernel/permission'

/** What a request comes back with, before the envelope is put round it. Plain JSON, since a write keeps it for its twin. */
export interface Answer {
  /** 200 where left out; 204 carries nothing. */
  status?: number
  data?: unknown
  page?: { cursor: string | null; has_more: boolean; count?: number; count_capped?: boolean }
  meta?: Record<string, unknown>
  headers?: Record<string, string>
  /** Sent as it is, without the envelope; not for a write. */
  file?: FileContent
}

/** One request, understood: who, which, and what, in wire names. */
export interface Call<Query, Body> {
  actor: ApiKeyActor
  params: Record<string, string>
  query: Query
  body: Body
  headers: Headers
  idempotency?: Idempotency
  /** The part `file` of an operation that takes one, its content in the store. */
  file?: KeptFile
  /** One transaction, once per idempotency key. `refusal` is thrown after what was written is committed. */
  write(run: (tx: DoorTx) => Promise<Answer & { refusal?: AppError }>): Promise<Answer>
}

export interface Operation<Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With `{token}` for what varies. */
  path: string
  summary: string
  /** Asked for before anything is read; none for what needs no key. */
  permission: Permission | null
  query?: Query
  body?: Body
  /** The body is multipart: a part `file`, and the members of `body` as texts. */
  file?: true
  /** Asked before the body is read. */
  before?(call: Pick<Call<unknown, unknown>, 'actor' | 'params'>): Promise<void>
  /** Statuses and what they carry, for the document; the name of a schema of openapi-schemas.ts. */
  answers: Record<number, string>
  run(call: Call<z.output<Query>, z.output<Body>>): Promise<Answer>
  /** Answers with the data alone, without the envelope. */
  bare?: true
  /** Draws the answer from a result that the command kept by itself. */
  redraw?(result: unknown, call: Call<z.output<Query>, z.output<Body>>): Answer
}

/** Ties the types of query and body to `run`, and forgets them for the list of operations. */
export const operation = <Query extends z.ZodType, Body extends z.ZodType>(
  definition: Operation<Query, Body>,
): Operation => definition as unknown as Operation
