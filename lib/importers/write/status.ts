import 'server-only'
import type { Context } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { actorId } from '@/lib/kernel/actor'
import { decisionsInto } from '@/lib/templates/rules'
import type { TemplateDefinition, TemplateStatus } from '@/lib/templates/schema'
import type { ImportedCase } from '../schema'

/**
 * The columns of a status as the vendor had it. No gate is asked: they were the vendor's, and passed there. Where just one
 * decision of the template leads to an end status, the case was decided so.
 */
export function statusColumns(
  { actor, at }: Pick<Context, 'actor' | 'at'>,
  given: Pick<ImportedCase, 'endedAt'>,
  definition: TemplateDefinition,
  status: TemplateStatus,
  /** The person here who ended it there. */
  endedBy: string | null,
): Prisma.CaseUncheckedUpdateInput {
  const columns = { status: status.key, statusName: status.name, statusKind: status.kind }
  if (status.kind !== 'end')
    return {
      ...columns,
      resolution: null,
      resolvedAt: null,
      resolverKind: null,
      resolverId: null,
      decision: null,
      decisionName: null,
    }
  const endedAt = given.endedAt ? new Date(given.endedAt) : at
  const decisions = decisionsInto(definition, status.key)
  const decision = decisions.length === 1 ? decisions[0] : undefined
  return {
    ...columns,
    resolution: status.name,
    resolvedAt: endedAt,
    lastClosedAt: endedAt,
    resolverKind: endedBy ? 'member' : actor.kind,
    resolverId: endedBy ?? actorId(actor),
    leaseExpiresAt: null,
    snoozedUntil: null,
    decision: decision?.key ?? null,
    decisionName: decision?.name ?? null,
  }
}
