import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { moveTo } from '../route-case'
import { moveCaseInput } from '../schema'
import { viewCase } from '../write'

/** Moves the case to another queue; a queue with a target of its own sets the deadline. */
export const moveCase = command({
  name: 'case.move',
  permission: 'case:move',
  input: moveCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId, input.version)
    const { caseRow } = opened
    refuseEnded(caseRow, opened.definition)
    if (input.queueId === caseRow.queueId) return unchanged(await viewCase(tx, caseRow.id, at))
    const queue = await tx.prisma.queue.findFirst({ where: { id: input.queueId, archivedAt: null } })
    if (!queue) throw new AppError('invalid', 'unknown_queue', 'There is no such queue here.', { field: 'queueId' })
    await moveTo(context, opened, queue.id, { reason: input.reason })
    return viewCase(tx, caseRow.id, at)
  },
})
