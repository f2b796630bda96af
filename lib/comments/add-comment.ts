import 'server-only'
import type { Context } from '@/lib/commands'
import { actorId, onBehalfOf } from '@/lib/kernel/actor'

/** Writes a comment of the actor's on a case they hold locked; the caller counts it and records the event. */
export async function addComment(
  { tx, actor, at }: Context,
  caseRow: { id: string },
  message: string,
  authorId?: string,
) {
  return tx.prisma.comment.create({
    data: {
      environmentId: tx.environmentId,
      caseId: caseRow.id,
      message,
      authorKind: authorId ? 'member' : actor.kind,
      authorId: authorId ?? actorId(actor),
      onBehalfOf: onBehalfOf(actor),
      mentions: await mentionedIds(tx, message),
      createdAt: at,
    },
  })
}

/** People of the environment named as @e-mail or @First Last. */
async function mentionedIds(tx: Context['tx'], message: string): Promise<string[]> {
  if (!message.includes('@')) return []
  const text = message.toLowerCase()
  const people = await tx.prisma.user.findMany({
    where: { memberships: { some: { environmentId: tx.environmentId } } },
    select: { id: true, name: true, email: true },
  })
  return people
    .filter(({ name, email }) => text.includes(`@${name.toLowerCase()}`) || text.includes(`@${email}`))
    .map(({ id }) => id)
}
