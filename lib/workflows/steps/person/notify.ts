import 'server-only'
import { z } from 'zod'
import { writeEvents } from '@/lib/events/record'
import { AppError } from '@/lib/kernel/errors'
import { findPerson } from '@/lib/members/find-person'
import { listOf, number, text } from '../../shapes'
import { databaseStep } from '../contract'
import { word } from '../fields'
import { findTeamId } from '../find-named'

export const notifyStep = databaseStep({
  type: 'person.notify',
  label: 'Notify',
  summary: 'Rings the bell of a person, or of everyone in a team, with a message.',
  group: 'People',
  fields: [
    {
      key: 'who',
      label: 'Whom',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'person',
      options: [
        { value: 'person', label: 'A person' },
        { value: 'team', label: 'A team' },
      ],
    },
    { key: 'person', label: 'Person', widget: 'person', required: true, while: { member: 'who', is: ['person'] } },
    { key: 'team', label: 'Team', widget: 'team', required: true, while: { member: 'who', is: ['team'] } },
    { key: 'message', label: 'Message', widget: 'text', required: true },
    { key: 'case', label: 'About case', widget: 'case', help: 'The bell leads there.' },
  ],
  output: { notified: number('People notified'), user_ids: listOf(text(undefined, 'person'), 'People') },
  example: {
    who: 'team',
    team: 'screening',
    message: '{{trigger.case.name}} needs a look.',
    case: '{{trigger.case.id}}',
  },
  config: z.discriminatedUnion('who', [
    z.object({
      who: z.literal('person'),
      person: word,
      message: z.string().min(1).max(500),
      case: z.uuid().optional(),
    }),
    z.object({ who: z.literal('team'), team: word, message: z.string().min(1).max(500), case: z.uuid().optional() }),
  ]),
  async run({ actor, tx, at }, config) {
    const userIds =
      config.who === 'person'
        ? [(await findPerson(tx, config.person, 'person')).id]
        : (await tx.prisma.teamMember.findMany({ where: { teamId: await findTeamId(tx, config.team) } })).map(
            ({ userId }) => userId,
          )
    if (userIds.length === 0)
      throw new AppError('invalid', 'nobody_there', 'This team has no members.', { field: 'team' })
    await writeEvents(tx, actor, at, [
      {
        type: 'workflow_run.notified',
        subjectType: 'workflow_run',
        subjectId: actor.runId,
        payload: { userIds, message: config.message, caseId: config.case ?? null },
      },
    ])
    return { notified: userIds.length, user_ids: userIds }
  },
})
