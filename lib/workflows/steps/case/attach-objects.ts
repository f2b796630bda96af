import 'server-only'
import { z } from 'zod'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { AppError } from '@/lib/kernel/errors'
import { listOf, text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField } from '../fields'

export const attachObjectsStep = databaseStep({
  type: 'case.attach_objects',
  label: 'Attach objects to case',
  summary: 'Attaches objects that are known already; those attached before stay.',
  group: 'Case',
  fields: [
    caseField,
    { key: 'objects', label: 'Objects', widget: 'objects', required: true },
    {
      key: 'mode',
      label: 'Shown',
      widget: 'choice',
      initial: 'live',
      advanced: true,
      options: [
        { value: 'live', label: 'As they are at any time' },
        { value: 'snapshot', label: 'As they are now' },
      ],
    },
  ],
  output: { case_id: text('Case', 'case'), attached: listOf(text(undefined, 'object'), 'Newly attached') },
  example: { case: '{{trigger.case.id}}', objects: ['019a0000-0000-7000-8000-000000000001'] },
  config: z.strictObject({
    case: caseConfig,
    objects: z.union([z.array(z.uuid()).min(1), z.uuid().transform((id) => [id])]),
    mode: z.enum(['live', 'snapshot']).default('live'),
  }),
  async run({ actor, tx }, { case: caseId, objects: objectIds, mode }) {
    try {
      const { attached } = await attachObjects(actor, { caseId, objectIds, mode }, tx)
      return { case_id: caseId, attached }
    } catch (error) {
      if (error instanceof AppError && error.code === 'already_attached') return { case_id: caseId, attached: [] }
      throw error
    }
  },
})
