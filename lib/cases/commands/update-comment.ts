import 'server-only'
import { command } from '@/lib/commands'
import { updateCommentInput } from '@/lib/comments/schema'
import { unchanged } from '@/lib/kernel/command'
import { lockComment } from '../lock-comment'
import { caseEvent, writeCase } from '../write'

/** Rewrites a comment; the timeline keeps what it said before. A person changes only their own. */
export const updateComment = command({
  name: 'case.update_comment',
  permission: 'case:comment',
  input: updateCommentInput,
  async run(context, { caseId, commentId, message }) {
    const { tx, at, record } = context
    const { caseRow, comment } = await lockComment(context, caseId, commentId)
    if (comment.message === message) return unchanged({ commentId })
    await tx.prisma.comment.update({ where: { id: commentId }, data: { message, editedAt: at } })
    const written = await writeCase(context, caseRow, {})
    record(caseEvent(written, 'case.comment_updated', { commentId, from: comment.message, to: message }))
    return { commentId }
  },
})
