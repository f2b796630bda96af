import 'server-only'
import { z } from 'zod'
import { setCaseDeadline } from '@/lib/cases/commands/set-case-deadline'
import { maximumSlaSeconds } from '@/lib/cases/schema'
import { maybe, text, time } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField } from '../fields'

export const setDeadlineStep = databaseStep({
  type: 'case.set_deadline',
  label: 'Set case SLA',
  summary: 'Sets the deadline of the case, counted from this moment.',
  group: 'Case',
  fields: [
    caseField,
    {
      key: 'seconds',
      label: 'Deadline after',
      widget: 'duration',
      required: true,
      minimum: 1,
      maximum: maximumSlaSeconds,
    },
    { key: 'reason', label: 'Reason', widget: 'text', advanced: true },
  ],
  output: { case_id: text('Case', 'case'), deadline: maybe(time('Deadline')) },
  example: { case: '{{trigger.case.id}}', seconds: 86_400 },
  config: z.strictObject({
    case: caseConfig,
    seconds: z.number().int().min(1).max(maximumSlaSeconds),
    reason: z.string().max(1000).optional(),
  }),
  async run({ actor, tx }, { case: caseId, seconds, reason }) {
    const view = await setCaseDeadline(actor, { caseId, deadline: { expiresInSeconds: seconds }, reason }, tx)
    return { case_id: view.id, deadline: view.slaDeadline }
  },
})
