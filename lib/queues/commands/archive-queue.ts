import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { accessQueue, lockRouting } from '../access'
import { archiveQueueInput } from '../schema'

/** Takes an empty queue out of use for good; ended cases keep its name. The default queue stays. */
export const archiveQueue = command({
  name: 'queue.archive',
  permission: 'queue:write',
  input: archiveQueueInput,
  async run({ tx, at, record }, { queueId }) {
    await lockRouting(tx)
    const queue = await accessQueue(tx, queueId)
    if (queue.isDefault)
      throw new AppError(
        'conflict',
        'default_queue',
        `${queue.name} is the default queue. Make another one the default first.`,
      )
    const open = await tx.prisma.case.count({ where: { queueId, resolvedAt: null }, take: 1000 })
    if (open > 0)
      throw new AppError(
        'conflict',
        'queue_not_empty',
        `${queue.name} holds ${open === 1 ? 'an open case' : `${open >= 1000 ? '1,000 open cases or more' : `${open} open cases`}`}. Move them first.`,
        { data: { open } },
      )
    await tx.prisma.queue.update({ where: { id: queueId }, data: { archivedAt: at } })
    record({ type: 'queue.archived', subjectType: 'queue', subjectId: queueId, payload: { name: queue.name } })
    return { queueId }
  },
})
