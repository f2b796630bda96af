import 'server-only'
import type { Prisma, SavedView } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { type Actor, actorId } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import type { SavedViewView, ViewDefinition, ViewScope } from './schema'

const teamsOf = async (tx: Tx, actor: Actor): Promise<string[]> =>
  actor.kind === 'member'
    ? (await tx.prisma.teamMember.findMany({ where: { userId: actor.userId }, select: { teamId: true } })).map(
        ({ teamId }) => teamId,
      )
    : []

const isOwn = (actor: Actor, view: Pick<SavedView, 'ownerKind' | 'ownerId'>): boolean =>
  view.ownerKind === actor.kind && view.ownerId === actorId(actor)

/** Which views there are for this actor: their own, their teams' and everyone's; who shares sees every team's. */
export async function visibleViews(tx: Tx, actor: Actor): Promise<Prisma.SavedViewWhereInput> {
  const ofTeams: Prisma.SavedViewWhereInput = actor.permissions.has('view:share')
    ? { scope: 'team' }
    : { scope: 'team', teamId: { in: await teamsOf(tx, actor) } }
  return {
    environmentId: tx.environmentId,
    OR: [{ ownerKind: actor.kind, ownerId: actorId(actor) }, { scope: 'everyone' }, ofTeams],
  }
}

/** @throws AppError `not_found` */
export async function accessView(tx: Tx, actor: Actor, viewId: string): Promise<SavedView> {
  const view = await tx.prisma.savedView.findFirst({ where: { ...(await visibleViews(tx, actor)), id: viewId } })
  if (!view) throw notFound('view')
  return view
}

export const mayChange = (actor: Actor, view: Pick<SavedView, 'ownerKind' | 'ownerId' | 'scope'>): boolean =>
  isOwn(actor, view) || (view.scope !== 'personal' && actor.permissions.has('view:share'))

/** @throws AppError `not_found`, or `forbidden` where the view is somebody else's to change */
export async function changeableView(tx: Tx, actor: Actor, viewId: string): Promise<SavedView> {
  await tx.prisma.$queryRaw`select 1 from saved_views where id = ${viewId}::uuid for no key update`
  const view = await accessView(tx, actor, viewId)
  if (!mayChange(actor, view))
    throw new AppError('forbidden', 'view_of_another', 'This view is shared by somebody else. Save it as one of yours.')
  return view
}

/** Sharing with everyone, or with a team one is not in, is for those who lead. @throws AppError */
export async function demandSharing(tx: Tx, actor: Actor, scope: string, teamId: string | null): Promise<void> {
  if (scope === 'personal') return
  if (teamId && !(await tx.prisma.team.findUnique({ where: { id: teamId } })))
    throw new AppError('invalid', 'unknown_team', 'There is no such team here.', { field: 'teamId' })
  if (actor.permissions.has('view:share')) return
  if (teamId && (await teamsOf(tx, actor)).includes(teamId)) return
  throw new AppError('forbidden', 'forbidden', 'Only managers and admins share views beyond their own teams.', {
    data: { permission: 'view:share' },
  })
}

export const savedView = (actor: Actor, view: SavedView, teamName: string | null): SavedViewView => ({
  id: view.id,
  name: view.name,
  scope: view.scope as ViewScope,
  teamId: view.teamId,
  teamName,
  queueId: view.queueId,
  definition: view.definition as unknown as ViewDefinition,
  mayChange: mayChange(actor, view),
  createdAt: view.createdAt.toISOString(),
  updatedAt: view.updatedAt.toISOString(),
})

/** The view as doors show it. */
export async function showView(tx: Tx, actor: Actor, view: SavedView): Promise<SavedViewView> {
  const team = view.teamId ? await tx.prisma.team.findUnique({ where: { id: view.teamId } }) : null
  return savedView(actor, view, team?.name ?? null)
}
