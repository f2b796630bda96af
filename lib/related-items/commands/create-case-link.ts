import 'server-only'
import { lockCase } from '@/lib/cases/access'
import { refuseEnded } from '@/lib/cases/refuse-ended'
import { caseEvent, writeCase } from '@/lib/cases/write'
import { command } from '@/lib/commands'
import { actorId, onBehalfOf } from '@/lib/kernel/actor'
import { caseName } from '@/lib/kernel/case-name'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { createCaseLinkInput } from '../schema'

/** Names another case on this one, once. @throws AppError `invalid` unknown_case, same_case */
export const createCaseLink = command({
  name: 'case.link',
  permission: 'case:update',
  input: createCaseLinkInput,
  async run(context, { caseId, linkedCaseId }) {
    const { tx, actor, at, record } = context
    const { caseRow, definition } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow, definition)
    if (linkedCaseId === caseRow.id)
      throw new AppError('invalid', 'same_case', 'A case is not linked to itself.', { field: 'linkedCaseId' })
    const linked = await tx.prisma.case.findFirst({ where: { id: linkedCaseId }, select: { number: true } })
    if (!linked)
      throw new AppError('invalid', 'unknown_case', `There is no case ${linkedCaseId} here.`, { field: 'linkedCaseId' })
    const known = await tx.prisma.caseLink.findFirst({ where: { caseId: caseRow.id, linkedCaseId } })
    if (known) return unchanged({ linkId: known.id })
    const id = newId()
    await tx.prisma.caseLink.create({
      data: {
        id,
        environmentId: tx.environmentId,
        caseId: caseRow.id,
        linkedCaseId,
        creatorKind: actor.kind,
        creatorId: actorId(actor),
        onBehalfOf: onBehalfOf(actor),
        createdAt: at,
      },
    })
    const written = await writeCase(context, caseRow, {})
    record(caseEvent(written, 'case.linked', { linkId: id, linkedCaseId, name: caseName(linked.number) }))
    return { linkId: id }
  },
})
