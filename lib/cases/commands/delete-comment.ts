import 'server-only'
import { command } from '@/lib/commands'
import { commentIdInput } from '@/lib/comments/schema'
import { lockComment } from '../lock-comment'
import { caseEvent, writeCase } from '../write'

/** Takes a comment off the case; the timeline keeps what it said. A person deletes only their own. */
export const deleteComment = command({
  name: 'case.delete_comment',
  permission: 'case:comment',
  input: commentIdInput,
  async run(context, { caseId, commentId }) {
    const { caseRow, comment } = await lockComment(context, caseId, commentId)
    await context.tx.prisma.comment.delete({ where: { id: commentId } })
    const written = await writeCase(context, caseRow, { commentsCount: { decrement: 1 } })
    context.record(caseEvent(written, 'case.comment_deleted', { commentId, message: comment.message }))
    return { commentId }
  },
})
