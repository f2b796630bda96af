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
import { findTemplate, pickTemplate, publishedTemplates } from '@/lib/templates/published'
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
  | { outcome: 'stale_template' | 'stale_routing' | 'reference_taken' }
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
    // published a moment ago by another process: looked for once more
    if (!fresh && !findTemplate(templates, parsed)) continue
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
      case 'reference_taken':
        throw new AppError('conflict', 'reference_taken', `There is a case ${parsed.externalReference} already.`, {
          field: 'externalReference',
        })
      case 'refused':
        if (!fresh && template.definition.takesCatalogue) continue // the catalogue has a moment's memory too
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
