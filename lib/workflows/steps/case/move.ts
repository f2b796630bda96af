import 'server-only'
import { z } from 'zod'
import { moveCase } from '@/lib/cases/commands/move-case'
import { text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField, word } from '../fields'
import { findQueueId } from '../find-named'

export const moveCaseStep = databaseStep({
  type: 'case.move',
  label: 'Add case to queue',
  summary: 'Moves the case to a queue.',
  group: 'Case',
  fields: [
    caseField,
    { key: 'queue', label: 'Queue', widget: 'queue', required: true },
    { key: 'reason', label: 'Reason', widget: 'text', advanced: true },
  ],
  output: { case_id: text('Case', 'case'), queue_id: text('Queue', 'queue'), queue: text('Queue name') },
  example: { case: '{{trigger.case.id}}', queue: 'second' },
  config: z.strictObject({ case: caseConfig, queue: word, reason: z.string().max(1000).optional() }),
  async run({ actor, tx }, { case: caseId, queue, reason }) {
    const view = await moveCase(actor, { caseId, queueId: await findQueueId(tx, queue), reason }, tx)
    return { case_id: view.id, queue_id: view.queueId, queue: view.queueName }
  },
})
