import 'server-only'
import { z } from 'zod'
import { updateCase } from '@/lib/cases/commands/update-case'
import { fieldsShape, text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField } from '../fields'

export const updateCaseStep = databaseStep({
  type: 'case.update',
  label: 'Update case fields',
  summary: 'Sets fields and details of the case; what is not named stays.',
  group: 'Case',
  fields: [
    caseField,
    { key: 'fields', label: 'Case fields', widget: 'case_fields' },
    { key: 'title', label: 'Title', widget: 'text', advanced: true },
    { key: 'risk_score', label: 'Risk score', widget: 'number', minimum: 0, maximum: 100, advanced: true },
    { key: 'external_reference', label: 'External reference', widget: 'text', advanced: true },
    { key: 'metadata', label: 'Metadata', widget: 'pairs', advanced: true },
  ],
  output: { case_id: text('Case', 'case'), fields: fieldsShape([]) },
  example: { case: '{{trigger.case.id}}', fields: { country: 'PT' } },
  config: z.strictObject({
    case: caseConfig,
    fields: z.record(z.string(), z.json()).optional(),
    title: z.string().max(300).optional(),
    risk_score: z.number().optional(),
    external_reference: z.coerce.string().max(255).optional(),
    metadata: z.record(z.string(), z.json()).optional(),
  }),
  async run({ actor, tx }, config) {
    const view = await updateCase(
      actor,
      {
        caseId: config.case,
        fields: config.fields,
        title: config.title,
        riskScore: config.risk_score,
        externalReference: config.external_reference,
        metadata: config.metadata,
      },
      tx,
    )
    return { case_id: view.id, fields: view.fields }
  },
})
