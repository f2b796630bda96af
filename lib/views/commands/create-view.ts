import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { actorId } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { demandSharing, showView } from '../access'
import { createViewInput } from '../schema'

/** More than anybody finds again. */
const viewsMost = 200

/** Keeps a list under a name: for oneself, a team, or everyone. */
export const createView = command({
  name: 'view.create',
  permission: 'case:read',
  input: createViewInput,
  async run({ tx, actor, at, record }, { name, scope, teamId, queueId, definition }) {
    await demandSharing(tx, actor, scope, teamId)
    if (queueId && !(await tx.prisma.queue.findFirst({ where: { id: queueId, archivedAt: null } })))
      throw new AppError('invalid', 'unknown_queue', 'There is no such queue here.', { field: 'queueId' })
    const owner = { ownerKind: actor.kind, ownerId: actorId(actor) }
    const own = await tx.prisma.savedView.count({ where: { environmentId: tx.environmentId, ...owner } })
    if (own >= viewsMost)
      throw new AppError('conflict', 'too_many_views', `At most ${viewsMost} views each. Delete one first.`)
    const view = await tx.prisma.savedView.create({
      data: {
        environmentId: tx.environmentId,
        name,
        scope,
        teamId,
        queueId,
        ...owner,
        definition: definition as Prisma.InputJsonObject,
        createdAt: at,
        updatedAt: at,
      },
    })
    record({ type: 'view.created', subjectType: 'view', subjectId: view.id, payload: { name, scope } })
    return showView(tx, actor, view)
  },
})
