import 'server-only'
import { command } from '@/lib/commands'
import { addComment } from '@/lib/comments/add-comment'
import { commentOnCaseInput } from '@/lib/comments/schema'
import { findPerson } from '@/lib/members/find-person'
import { lockCase } from '../access'
import { caseEvent, writeCase } from '../write'

/** Adds a comment, on an ended case too. People named with @ are told. */
export const commentOnCase = command({
  name: 'case.comment',
  permission: 'case:comment',
  input: commentOnCaseInput,
  async run(context, input) {
    const { tx, actor } = context
    const { caseRow } = await lockCase(tx, actor, input.caseId)
    const author = input.as && actor.kind !== 'member' ? await findPerson(tx, input.as, 'as') : null
    const comment = await addComment(context, caseRow, input.message, author?.id)
    const written = await writeCase(context, caseRow, { commentsCount: { increment: 1 } })
    context.record(
      caseEvent(written, 'case.commented', {
        commentId: comment.id,
        message: input.message,
        mentions: comment.mentions,
      }),
    )
    return { commentId: comment.id, createdAt: comment.createdAt.toISOString() }
  },
})
