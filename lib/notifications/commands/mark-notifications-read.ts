import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { markNotificationsReadInput } from '../schema'

/** A person's own bell. It says nothing about a case, so no event is recorded of it. */
export const markNotificationsRead = command({
  name: 'notification.mark_read',
  permission: 'case:read',
  input: markNotificationsReadInput,
  async run({ actor, tx, at }, { ids }) {
    if (actor.kind !== 'member')
      throw new AppError('forbidden', 'people_only', 'Only a person has notifications to read.')
    const { count } = await tx.prisma.notification.updateMany({
      where: {
        environmentId: actor.environmentId,
        userId: actor.userId,
        readAt: null,
        ...(ids ? { id: { in: ids } } : {}),
      },
      data: { readAt: at },
    })
    return unchanged({ read: count })
  },
})
