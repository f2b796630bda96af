import 'server-only'
import type { CaseRow } from '@/lib/cases/access'
import { createCasePayload } from '@/lib/cases/create-payload'
import { createCaseInput } from '@/lib/cases/schema'
import type { Context } from '@/lib/commands'
import { callStatement } from '@/lib/db/statement'
import { actorPayload } from '@/lib/events/record'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { routingPlan } from '@/lib/routing/plan'
import { pickTemplate, publishedTemplates } from '@/lib/templates/published'
import type { ImportedCase } from '../schema'
import { personOf } from './people'

type Outcome =
  | { outcome: 'created'; case: { id: string } }
  | { outcome: 'refused'; problems: Problem[] }
  | { outcome: 'stale_template' | 'stale_routing' }

/**
 * The case by the statement that makes every case: its number, queue, objects, event. What a template adds to a new case
 * stays out (defaults, tags, clocks, policies), since the vendor's case is what it was.
 */
export async function createImported(
  { tx, actor }: Context,
  given: ImportedCase,
  people: ReadonlyMap<string, string>,
): Promise<CaseRow> {
  const { templateId, title, fields, tags, metadata, objects, externalReference, queueId } = given
  const parsed = createCaseInput.parse({
    templateId,
    title,
    metadata,
    objects,
    externalReference: externalReference ?? undefined,
    queueId: queueId ?? undefined,
    assignee: personOf(people, given.assignee) ?? undefined,
    slaExpiresInSeconds: null,
    warnings: given.notes.slice(0, 20),
  })
  for (const fresh of [false, true, true]) {
    const [templates, plan] = await Promise.all([
      publishedTemplates(actor.environmentId, fresh),
      routingPlan(actor.environmentId, fresh),
    ])
    if (!fresh && !templates.some(({ id }) => id === templateId)) continue
    const template = pickTemplate(templates, parsed)
    const payload = createCasePayload(actor, parsed, { template, plan, named: [] })
    const outcome = await callStatement<Outcome>(
      'create_case',
      actor.environmentId,
      {
        ...payload,
        actor: { ...actorPayload(actor), onBehalfOf: given.madeBy },
        problems: [],
        fields,
        tags,
        routing: undefined,
        firstTouch: undefined,
        assignmentReason: parsed.assignee ? 'Assigned so where the case comes from.' : undefined,
      },
      tx,
    )
    if (outcome.outcome === 'refused') refuse(outcome.problems)
    if (outcome.outcome !== 'created') continue
    return tx.prisma.case.findUniqueOrThrow({ where: { id: outcome.case.id } })
  }
  throw new AppError(
    'conflict',
    'template_changed',
    'The template or the queues were changed at this moment. Try again.',
  )
}
