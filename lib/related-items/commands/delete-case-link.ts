import 'server-only'
import { lockCase } from '@/lib/cases/access'
import { refuseEnded } from '@/lib/cases/refuse-ended'
import { caseEvent, writeCase } from '@/lib/cases/write'
import { command } from '@/lib/commands'
import { notFound } from '@/lib/kernel/errors'
import { caseLinkIdInput } from '../schema'

export const deleteCaseLink = command({
  name: 'case.unlink',
  permission: 'case:update',
  input: caseLinkIdInput,
  async run(context, { caseId, linkId }) {
    const { tx, actor, record } = context
    const { caseRow, definition } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow, definition)
    const link = await tx.prisma.caseLink.findFirst({ where: { id: linkId, caseId: caseRow.id } })
    if (!link) throw notFound('link')
    await tx.prisma.caseLink.delete({ where: { id: linkId } })
    const written = await writeCase(context, caseRow, {})
    record(caseEvent(written, 'case.unlinked', { linkId, linkedCaseId: link.linkedCaseId }))
    return { linkId }
  },
})
