import 'server-only'
import { callStatement } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import { type IdempotentOutcome, stopAt } from '@/lib/idempotency/outcome'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import { routingPlan } from '@/lib/routing/plan'
import { pickTemplate, publishedTemplates } from '@/lib/templates/published'
import { createCasePayload } from '../create-payload'
import { namedObjects } from '../create-routing'
import { type CreateCaseInput, createCaseInput } from '../schema'
import type { CaseView } from '../view'

export interface CreatedCase {
  /** `folded`: the subject had an open case of this template, and this went into it. */
  outcome: 'created' | 'folded'
  case: CaseView
}
type Outcome =
  | CreatedCase
  | IdempotentOutcome
  | { outcome: 'stale_template' | 'stale_routing' }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Creates a case, or folds into the subject's open one. One round trip; records `case.created` or `case.folded`.
 * @throws AppError `invalid` with every problem, `forbidden`; Replay
 */
export async function createCase(
  actor: Actor,
  input: CreateCaseInput,
  options: { tx?: Tx; idempotency?: Idempotency } = {},
): Promise<CreatedCase> {
  const parsed = parseInput(createCaseInput, input)
  authorize(actor, 'case:create')
  for (const fresh of [false, true]) {
    const [templates, plan] = await Promise.all([
      publishedTemplates(actor.environmentId, fresh),
      routingPlan(actor.environmentId, fresh),
    ])
    const template = pickTemplate(templates, parsed)
    const named = await namedObjects(actor, parsed, plan, options.tx)
    const outcome = await callStatement<Outcome>(
      'create_case',
      actor.environmentId,
      createCasePayload(actor, parsed, { template, plan, named }, options.idempotency),
      options.tx,
    )
    switch (outcome.outcome) {
      case 'created':
      case 'folded':
        return outcome
      case 'refused':
        return refuse(outcome.problems)
      case 'stale_template':
      case 'stale_routing':
        continue
      default:
        return stopAt(outcome)
    }
  }
  throw new AppError(
    'conflict',
    'template_changed',
    'The template or the queues were changed at this moment. Try again.',
  )
}
