import 'server-only'
import { z } from 'zod'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField } from '../fields'

export const commentStep = databaseStep({
  type: 'case.comment',
  label: 'Add comment to case',
  summary: 'Writes a note on the case; people named with @ are told.',
  group: 'Case',
  fields: [caseField, { key: 'message', label: 'Comment', widget: 'long_text', required: true }],
  output: { case_id: text('Case', 'case'), comment_id: text('Comment') },
  example: { case: '{{trigger.case.id}}', message: 'Opened for {{trigger.case.title}}.' },
  config: z.strictObject({ case: caseConfig, message: z.string().trim().min(1).max(20_000) }),
  async run({ actor, tx }, { case: caseId, message }) {
    const { commentId } = await commentOnCase(actor, { caseId, message }, tx)
    return { case_id: caseId, comment_id: commentId }
  },
})
