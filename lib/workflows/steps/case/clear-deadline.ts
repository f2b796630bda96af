import 'server-only'
import { z } from 'zod'
import { setCaseDeadline } from '@/lib/cases/commands/set-case-deadline'
import { maybe, text, time } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField } from '../fields'

export const clearDeadlineStep = databaseStep({
  type: 'case.clear_deadline',
  label: 'Clear case SLA',
  summary: 'Takes the deadline away, or puts it back to what policy says.',
  group: 'Case',
  fields: [
    caseField,
    {
      key: 'to',
      label: 'Afterwards',
      widget: 'choice',
      initial: 'none',
      options: [
        { value: 'none', label: 'No deadline' },
        { value: 'policy', label: 'The deadline of policy' },
      ],
    },
  ],
  output: { case_id: text('Case', 'case'), deadline: maybe(time('Deadline')) },
  example: { case: '{{trigger.case.id}}', to: 'none' },
  config: z.strictObject({ case: caseConfig, to: z.enum(['none', 'policy']).default('none') }),
  async run({ actor, tx }, { case: caseId, to }) {
    const view = await setCaseDeadline(actor, { caseId, deadline: to === 'policy' ? 'policy' : null }, tx)
    return { case_id: view.id, deadline: view.slaDeadline }
  },
})
