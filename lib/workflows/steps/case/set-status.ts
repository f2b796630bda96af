import 'server-only'
import { z } from 'zod'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField, tagList, word } from '../fields'

export const setCaseStatusStep = databaseStep({
  type: 'case.set_status',
  label: 'Update case status',
  summary: 'Moves the case along its template, with the gates a person meets.',
  group: 'Case',
  fields: [
    caseField,
    { key: 'status', label: 'Status', widget: 'status', required: true },
    { key: 'comment', label: 'Comment', widget: 'long_text' },
    { key: 'reason_codes', label: 'Reason codes', widget: 'tags', advanced: true },
  ],
  output: { case_id: text('Case', 'case'), status: text('Status'), status_name: text('Status name') },
  example: { case: '{{trigger.case.id}}', status: 'in_progress' },
  config: z.strictObject({
    case: caseConfig,
    status: word,
    comment: z.string().max(20_000).optional(),
    reason_codes: tagList.optional(),
  }),
  async run({ actor, tx }, { case: caseId, status, comment, reason_codes: reasonCodes }) {
    const view = await setCaseStatus(actor, { caseId, status, comment, reasonCodes }, tx)
    return { case_id: view.id, status: view.status, status_name: view.statusName }
  },
})
