import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { retargetByPolicy } from '../retarget'
import { moveCaseInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'
import { deadlineChange } from './set-case-priority'

/** Moves the case to another queue; a queue with a target of its own sets the deadline. */
export const moveCase = command({
  name: 'case.move',
  permission: 'case:move',
  input: moveCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const { caseRow, definition } = await lockCase(tx, actor, input.caseId, input.version)
    refuseEnded(caseRow, definition)
    if (input.queueId === caseRow.queueId) return unchanged(await viewCase(tx, caseRow.id, at))
    const queue = await tx.prisma.queue.findFirst({ where: { id: input.queueId, archivedAt: null } })
    if (!queue) throw new AppError('invalid', 'unknown_queue', 'There is no such queue here.', { field: 'queueId' })
    const sla = await retargetByPolicy(context, { ...caseRow, queueId: queue.id }, definition)
    const written = await writeCase(context, caseRow, { queueId: queue.id, ...sla })
    context.record(
      caseEvent(written, 'case.moved', {
        from: caseRow.queueId,
        to: queue.id,
        reason: input.reason ?? null,
        deadline: deadlineChange(caseRow.slaDeadline, written.slaDeadline),
      }),
    )
    return viewCase(tx, caseRow.id, at)
  },
})
