import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError, notFound } from '@/lib/kernel/errors'
import { loadDefinition } from '@/lib/templates/published'
import { lockCase } from '../access'
import { enterStatus } from '../enter-status'
import { factsOf } from '../facts'
import { refuseEnded } from '../refuse-ended'
import { moveCaseToVersionInput } from '../schema'
import { planVersionMove } from '../version-rules'
import { caseEvent, viewCase, writeCase } from '../write'

/**
 * Takes an open case to another published version of its template. Values stay, also those the version does not show; the
 * deadline stays what it was. @throws AppError `invalid` status_gone, `conflict` already_proposed
 */
export const moveCaseToVersion = command({
  name: 'case.move_to_version',
  permission: 'template:write',
  input: moveCaseToVersionInput,
  async run(context, { caseId, number, statuses }) {
    const { tx, actor, at } = context
    const { caseRow, definition } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow)
    const version = await tx.prisma.templateVersion.findFirst({
      where: { templateId: caseRow.templateId, number },
      select: { id: true },
    })
    if (!version) throw notFound('version')
    if (version.id === caseRow.templateVersionId) return unchanged(await viewCase(tx, caseId, at))
    const pending = await tx.prisma.proposal.findFirst({ where: { caseId, state: 'pending' }, select: { id: true } })
    if (pending)
      throw new AppError(
        'conflict',
        'already_proposed',
        'A decision waits for a second person; it goes by this version.',
      )
    const before = await tx.prisma.templateVersion.findUniqueOrThrow({
      where: { id: caseRow.templateVersionId },
      select: { number: true },
    })
    const target = await loadDefinition(tx, version.id)
    const { status, setAside } = planVersionMove(definition, target, factsOf(caseRow), statuses)
    if (!status)
      throw new AppError(
        'invalid',
        'status_gone',
        `Version ${number} has no status ${caseRow.statusName}. Say which one takes its place; an ended case is not made this way.`,
        { field: `statuses.${caseRow.status}` },
      )
    const columns = { templateVersionId: version.id, statusName: status.name }
    const written =
      status.key === caseRow.status && status.kind === caseRow.statusKind
        ? await writeCase(context, caseRow, columns)
        : await enterStatus(context, caseRow, status, columns)
    context.record(
      caseEvent(written, 'case.version_moved', {
        from: before.number,
        to: number,
        status: status.name === caseRow.statusName ? null : { from: caseRow.statusName, to: status.name },
        setAside,
      }),
    )
    return viewCase(tx, caseId, at)
  },
})
