import 'server-only'
import type { Case } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import { loadDefinition } from '@/lib/templates/published'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { maskPayload } from './masking'

export type CaseRow = Case
export interface OpenedCase {
  caseRow: CaseRow
  definition: TemplateDefinition
}

/** Whether the actor may see cases of this template: its roles are named, or the case is theirs. */
export const maySee = (actor: Actor, definition: TemplateDefinition, caseRow: Pick<CaseRow, 'assigneeId'>): boolean =>
  actor.kind !== 'member' ||
  definition.roles.length === 0 ||
  definition.roles.some((role) => actor.roles.includes(role)) ||
  caseRow.assigneeId === actor.userId

/** The only way to a case. One of another environment, and one not for these eyes, look absent. @throws AppError `not_found` */
export async function accessCase(tx: Tx, actor: Actor, caseId: string): Promise<OpenedCase> {
  const caseRow = await tx.prisma.case.findFirst({ where: { id: caseId, environmentId: actor.environmentId } })
  if (!caseRow) throw notFound('case')
  const definition = await loadDefinition(tx, caseRow.templateVersionId)
  if (!maySee(actor, definition, caseRow)) throw notFound('case')
  return { caseRow, definition }
}

/** The same, held against other writers until the transaction ends; refuses a stale `version` with what changed since. */
export async function lockCase(tx: Tx, actor: Actor, caseId: string, version?: number): Promise<OpenedCase> {
  await tx.prisma
    .$queryRaw`select 1 from cases where id = ${caseId}::uuid and environment_id = ${actor.environmentId}::uuid for no key update`
  const opened = await accessCase(tx, actor, caseId)
  if (opened.caseRow.redactedAt)
    throw new AppError('conflict', 'case_redacted', 'This case was redacted: there is nothing left of it to change.')
  if (version !== undefined && opened.caseRow.version !== version) await refuseStale(tx, actor, opened, version)
  return opened
}

async function refuseStale(tx: Tx, actor: Actor, { caseRow, definition }: OpenedCase, version: number): Promise<never> {
  const events = await tx.prisma.event.findMany({
    where: { caseId: caseRow.id, caseVersion: { gt: version } },
    orderBy: { seq: 'asc' },
    select: { type: true, actorKind: true, actorId: true, payload: true, at: true, caseVersion: true },
  })
  throw new AppError(
    'conflict',
    'stale',
    `This case was changed since version ${version}: it is at version ${caseRow.version} now.`,
    {
      field: 'version',
      data: {
        version: caseRow.version,
        changes: events.map((event) => ({ ...event, payload: maskPayload(actor, definition, event.payload) })),
      },
    },
  )
}
