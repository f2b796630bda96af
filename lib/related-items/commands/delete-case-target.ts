import 'server-only'
import { lockCase } from '@/lib/cases/access'
import { refuseEnded } from '@/lib/cases/refuse-ended'
import { caseEvent, writeCase } from '@/lib/cases/write'
import { command } from '@/lib/commands'
import { notFound } from '@/lib/kernel/errors'
import { caseTargetIdInput } from '../schema'

export const deleteCaseTarget = command({
  name: 'case.delete_target',
  permission: 'case:update',
  input: caseTargetIdInput,
  async run(context, { caseId, targetId }) {
    const { tx, actor, record } = context
    const { caseRow, definition } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow, definition)
    const target = await tx.prisma.caseTarget.findFirst({ where: { id: targetId, caseId: caseRow.id } })
    if (!target) throw notFound('target')
    await tx.prisma.caseTarget.delete({ where: { id: targetId } })
    const written = await writeCase(context, caseRow, {})
    record(caseEvent(written, 'case.target_deleted', { targetId, name: target.name }))
    return { targetId }
  },
})
