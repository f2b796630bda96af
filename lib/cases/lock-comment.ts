import 'server-only'
import type { Context } from '@/lib/commands'
import type { Comment } from '@/lib/db/generated/client'
import { AppError, notFound } from '@/lib/kernel/errors'
import { type CaseRow, lockCase } from './access'

/** A comment of a locked case that the actor may change. @throws AppError `not_found`, `forbidden` not_the_author */
export async function lockComment(
  { tx, actor }: Context,
  caseId: string,
  commentId: string,
): Promise<{ caseRow: CaseRow; comment: Comment }> {
  const { caseRow } = await lockCase(tx, actor, caseId)
  const comment = await tx.prisma.comment.findFirst({ where: { id: commentId, caseId: caseRow.id } })
  if (!comment) throw notFound('comment')
  if (actor.kind === 'member' && comment.authorId !== actor.userId)
    throw new AppError('forbidden', 'not_the_author', 'A comment is changed by the person who wrote it.')
  return { caseRow, comment }
}
