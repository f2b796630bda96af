import 'server-only'
import { findCaseId } from '@/lib/cases/queries/get-case'
import { attempt, refused, rehearse } from '@/lib/doors/attempt'
import type { DoorTx } from '@/lib/doors/idempotent'
import { refusalOf } from '@/lib/doors/refusal'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import type { AppError } from '@/lib/kernel/errors'
import { caseJson } from '../case-json'
import { errorJson, errorStatus } from '../error-json'
import { operation } from '../operation'
import { type BulkAction, bulkAction, runBulkAction } from './bulk-actions'

interface Outcome {
  case_id: string
  ok: boolean
  status: number
  case?: unknown
  error?: unknown
}

async function runOne(tx: DoorTx, actor: ApiKeyActor, word: string, action: BulkAction): Promise<Outcome> {
  const outcome = await attempt(tx, async () => runBulkAction(actor, await findCaseId(tx, word), action, tx))
  if (!refused(outcome)) return { case_id: word, ok: true, status: 200, case: caseJson(outcome) }
  return refusedOutcome(actor, word, outcome)
}

function refusedOutcome(actor: ApiKeyActor, word: string, error: AppError): Outcome {
  const refusal = refusalOf(error, actor.requestId ?? '')
  const { request_id: _, ...body } = errorJson(refusal)
  return { case_id: word, ok: false, status: errorStatus(refusal), error: body }
}

/** In one order whatever the caller's, so that two bulk requests never wait for each other's cases. */
async function runAll(tx: DoorTx, actor: ApiKeyActor, words: string[], action: BulkAction): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>()
  for (const word of [...new Set(words)].sort()) outcomes.set(word, await runOne(tx, actor, word, action))
  return words.map((word) => outcomes.get(word) as Outcome)
}

export const bulkOperation = operation({
  method: 'post',
  path: '/v1/cases/bulk',
  summary: 'One action on up to 100 cases, each by itself; dry_run says what would happen',
  permission: 'case:update',
  body: bulkAction,
  answers: { 200: 'BulkResult' },
  run: ({ actor, body, write }) =>
    write(async (tx) => {
      const { case_ids: words, dry_run: dryRun } = body
      const all = () => runAll(tx, actor, words, body)
      const results = dryRun ? await rehearse(tx, all) : await all()
      const succeeded = results.filter(({ ok }) => ok).length
      return { data: results, meta: { succeeded, failed: results.length - succeeded, dry_run: dryRun } }
    }),
})
