import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockRouting } from '../access'
import { reorderQueuesInput } from '../schema'

/** Puts all live queues in an order: the one they are shown in, and their rules are asked in. */
export const reorderQueues = command({
  name: 'queue.reorder',
  permission: 'queue:write',
  input: reorderQueuesInput,
  async run({ tx, record }, { queueIds }) {
    await lockRouting(tx)
    const live = await tx.prisma.queue.findMany({
      where: { environmentId: tx.environmentId, archivedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    const from = live.map(({ id }) => id)
    if (from.toSorted().join() !== queueIds.toSorted().join())
      throw new AppError(
        'conflict',
        'order_incomplete',
        'Queues were added or archived meanwhile. Name each live one once.',
        {
          field: 'queueIds',
        },
      )
    if (from.join() === queueIds.join()) return unchanged({ queueIds })
    for (const [position, id] of queueIds.entries()) await tx.prisma.queue.update({ where: { id }, data: { position } })
    record({
      type: 'queue.reordered',
      subjectType: 'environment',
      subjectId: tx.environmentId,
      payload: { from, to: queueIds },
    })
    return { queueIds }
  },
})
