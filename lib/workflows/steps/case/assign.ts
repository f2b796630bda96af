import 'server-only'
import { z } from 'zod'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { maybe, text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField, word } from '../fields'
import { findTeamId } from '../find-named'

export const assignCaseStep = databaseStep({
  type: 'case.assign',
  label: 'Assign case',
  summary: 'Gives the case to a person or a team, who is notified.',
  group: 'Case',
  fields: [
    caseField,
    {
      key: 'assignee_type',
      label: 'Assignee type',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'person',
      options: [
        { value: 'person', label: 'Person' },
        { value: 'team', label: 'Team' },
      ],
    },
    {
      key: 'assignee',
      label: 'Assignee',
      widget: 'person',
      required: true,
      while: { member: 'assignee_type', is: ['person'] },
    },
    {
      key: 'team',
      label: 'Assignee',
      widget: 'team',
      required: true,
      while: { member: 'assignee_type', is: ['team'] },
    },
    { key: 'reason', label: 'Reason', widget: 'text', advanced: true, help: 'Stands in the timeline.' },
  ],
  output: {
    case_id: text('Case', 'case'),
    assignee_id: maybe(text('Assignee', 'person')),
    team_id: maybe(text('Team', 'team')),
  },
  example: { case: '{{trigger.case.id}}', assignee_type: 'team', team: 'screening' },
  config: z.discriminatedUnion('assignee_type', [
    z.object({
      assignee_type: z.literal('person'),
      case: caseConfig,
      assignee: word,
      reason: z.string().max(1000).optional(),
    }),
    z.object({
      assignee_type: z.literal('team'),
      case: caseConfig,
      team: word,
      reason: z.string().max(1000).optional(),
    }),
  ]),
  async run({ actor, tx }, config) {
    const to =
      config.assignee_type === 'person' ? { assignee: config.assignee } : { teamId: await findTeamId(tx, config.team) }
    const view = await assignCase(
      actor,
      { caseId: config.case, ...to, reason: config.reason ?? 'Assigned by a workflow.' },
      tx,
    )
    return { case_id: view.id, assignee_id: view.assigneeId, team_id: view.assignedTeamId }
  },
})
