import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { changeableView, demandSharing, showView } from '../access'
import { updateViewInput } from '../schema'

/** Name, who sees it, or what it shows; what is not named stays. */
export const updateView = command({
  name: 'view.update',
  permission: 'case:read',
  input: updateViewInput,
  async run({ tx, actor, at, record }, { viewId, name, scope, teamId, definition }) {
    const before = await changeableView(tx, actor, viewId)
    if (scope) await demandSharing(tx, actor, scope, teamId ?? null)
    const view = await tx.prisma.savedView.update({
      where: { id: viewId },
      data: {
        ...(name ? { name } : {}),
        ...(scope ? { scope, teamId: teamId ?? null } : {}),
        ...(definition ? { definition: definition as Prisma.InputJsonObject } : {}),
        updatedAt: at,
      },
    })
    record({
      type: 'view.updated',
      subjectType: 'view',
      subjectId: viewId,
      payload: { from: { name: before.name, scope: before.scope }, to: { name: view.name, scope: view.scope } },
    })
    return showView(tx, actor, view)
  },
})
