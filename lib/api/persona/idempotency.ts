import 'server-only'
import { bodyHash, type DoorTx, runOnce } from '@/lib/doors/idempotent'
import { decrypt, encrypt } from '@/lib/encryption'
import { Replay } from '@/lib/idempotency/outcome'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import type { Answer } from './operation'

/** An answer as it is kept for a twin of its request: Persona keeps the first, whatever it was, word for word. */
export interface Kept {
  status: number
  body: unknown
  headers?: Record<string, string>
}

/** A request as its twins are told by. */
export interface Twin {
  actor: ApiKeyActor
  requestId: string
  /** null = it has no twins. */
  key: string | null
  method: string
  path: string
  /** What is kept of the answer is sealed. */
  secret: boolean
  refuse(thrown: unknown): { status: number; body: unknown }
}

/** What comes before idempotency with Persona, and what a twin is told while the first still runs: not kept. */
const neverKept = (error: unknown) =>
  error instanceof AppError &&
  (error.kind === 'rate_limited' || error.code === 'idempotency_in_progress' || error.code === 'idempotency_key_reused')

const context = 'idempotency persona answer'
const seal = (kept: Kept): unknown => ({
  sealed: Buffer.from(encrypt(JSON.stringify(kept), context)).toString('base64'),
})
const open = (result: unknown): Kept =>
  result instanceof Object && 'sealed' in result
    ? JSON.parse(decrypt(Buffer.from(String(result.sealed), 'base64'), context))
    : (result as Kept)

type Write = (run: (tx: DoorTx) => Promise<Answer>) => Promise<Answer>

/**
 * Answers once per key. The change and what is kept of its answer share one commit; a refusal, whose change was undone, is kept in
 * a commit of its own, so that a twin is refused in the same words even when the reason is gone.
 */
export async function answerOnce(
  twin: Twin,
  given: unknown,
  understand: (given: unknown, write: Write) => Promise<Kept>,
): Promise<Kept> {
  const { environmentId, apiKeyId } = twin.actor
  const { key, method, path, requestId } = twin
  const idempotency =
    key === null ? undefined : { apiKeyId, method, path, key, bodyHash: bodyHash(given ?? null), requestId }
  const keep = (kept: Kept) => (twin.secret ? seal(kept) : kept)
  try {
    if (!idempotency)
      return await understand(given, (run) =>
        runOnce(environmentId, undefined, async (tx) => ({ status: 200, result: await run(tx) })).then(
          ({ result }) => result,
        ),
      )
    const stored = await runOnce(environmentId, idempotency, async (tx) => {
      const kept = await understand(given, (run) => run(tx))
      return { status: kept.status, result: keep(kept) }
    })
    return open(stored.result)
  } catch (thrown) {
    if (thrown instanceof Replay) return { ...open(thrown.result), headers: { 'Idempotent-Replayed': 'true' } }
    if (!idempotency || neverKept(thrown)) throw thrown
    const { status, body } = twin.refuse(thrown)
    await runOnce(environmentId, idempotency, async () => ({ status, result: keep({ status, body }) })).catch(
      () => undefined,
    )
    throw thrown
  }
}
