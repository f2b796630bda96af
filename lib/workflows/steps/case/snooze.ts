import 'server-only'
import { z } from 'zod'
import { snoozeCase } from '@/lib/cases/commands/snooze-case'
import { maybe, text, time } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField } from '../fields'

const longest = 30 * 86_400

export const snoozeCaseStep = databaseStep({
  type: 'case.snooze',
  label: 'Snooze case',
  summary: 'Puts the case out of the way for a while; its deadline runs on.',
  group: 'Case',
  fields: [
    caseField,
    { key: 'seconds', label: 'For', widget: 'duration', required: true, minimum: 60, maximum: longest },
    { key: 'reason', label: 'Reason', widget: 'text', required: true },
  ],
  output: { case_id: text('Case', 'case'), until: maybe(time('Until')) },
  example: { case: '{{trigger.case.id}}', seconds: 3600, reason: 'The bank answers tomorrow.' },
  config: z.strictObject({
    case: caseConfig,
    seconds: z.number().int().min(60).max(longest),
    reason: z.string().trim().min(1).max(1000),
  }),
  async run({ actor, tx, at }, { case: caseId, seconds, reason }) {
    const until = new Date(at.getTime() + seconds * 1000).toISOString()
    const view = await snoozeCase(actor, { caseId, until, reason }, tx)
    return { case_id: view.id, until: view.snoozedUntil }
  },
})
