import 'server-only'
import { z } from 'zod'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { getCase, listComments } from '@/lib/cases/queries/get-case'
import { commentJson } from '../object-json'
import { type Operation, operation } from '../operation'
import { pageOf, pageQuery } from '../page-of'
import { person, speakingFor } from '../words'
import { onCase } from './on-case'

export const commentOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/cases/{token}/comments',
    summary: 'The comments on the case, oldest first',
    permission: 'case:read',
    query: pageQuery,
    answers: { 200: 'CommentList' },
    async run({ actor, params, query }) {
      const { comments } = await getCase(actor, { word: params.token ?? '' })
      return pageOf(comments, query, ({ id }) => id, commentJson)
    },
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/comments',
    summary: 'Comment on the case',
    permission: 'case:comment',
    body: z.strictObject({ message: z.string().trim().min(1).max(20_000), as: person.optional() }),
    answers: { 201: 'Comment' },
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { message, as } = call.body
        const { commentId } = await commentOnCase(speakingFor(call.actor, as), { caseId, message, as }, tx)
        const made = (await listComments(tx, caseId)).find(({ id }) => id === commentId)
        return { status: 201, data: made && commentJson(made) }
      }),
  }),
]
