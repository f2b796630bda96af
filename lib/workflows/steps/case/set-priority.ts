import 'server-only'
import { z } from 'zod'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { priorities, priorityName } from '@/lib/cases/names'
import { text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField } from '../fields'

export const setPriorityStep = databaseStep({
  type: 'case.set_priority',
  label: 'Set case priority',
  summary: 'Sets the priority; a deadline of policy follows.',
  group: 'Case',
  fields: [
    caseField,
    {
      key: 'priority',
      label: 'Priority',
      widget: 'choice',
      required: true,
      options: priorities.map((name) => ({ value: name, label: name })),
    },
  ],
  output: { case_id: text('Case', 'case'), priority: text('Priority') },
  example: { case: '{{trigger.case.id}}', priority: 'High' },
  config: z.strictObject({ case: caseConfig, priority: z.enum(priorities) }),
  async run({ actor, tx }, { case: caseId, priority }) {
    const view = await setCasePriority(actor, { caseId, priority }, tx)
    return { case_id: view.id, priority: priorityName(view.priority) }
  },
})
