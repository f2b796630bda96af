import 'server-only'
import { z } from 'zod'
import { createCase } from '@/lib/cases/commands/create-case'
import { priorities } from '@/lib/cases/names'
import type { CreateCaseInput } from '@/lib/cases/schema'
import { caseFacts } from '../../facts'
import { caseShape, text, yes } from '../../shapes'
import { databaseStep } from '../contract'
import { tagList, word } from '../fields'
import { findQueueId, findTeamId, findTemplateId } from '../find-named'

const objectIds = z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])])

export const createCaseStep = databaseStep({
  type: 'case.create',
  label: 'Create case',
  summary: 'Makes a case from a template, or folds into the open case of the same subject.',
  group: 'Case',
  fields: [
    { key: 'template', label: 'Template', widget: 'template', required: true },
    { key: 'title', label: 'Title', widget: 'text' },
    { key: 'fields', label: 'Case fields', widget: 'case_fields' },
    { key: 'objects', label: 'Objects to attach', widget: 'objects', help: 'For example the inquiry of the trigger.' },
    {
      key: 'priority',
      label: 'Priority',
      widget: 'choice',
      options: priorities.map((name) => ({ value: name, label: name })),
    },
    { key: 'risk_score', label: 'Risk score', widget: 'number', minimum: 0, maximum: 100 },
    { key: 'queue', label: 'Queue', widget: 'queue', help: 'Left out, admission rules and the template decide.' },
    { key: 'assignee', label: 'Assignee', widget: 'person', advanced: true },
    { key: 'team', label: 'Team', widget: 'team', advanced: true },
    { key: 'tags', label: 'Tags', widget: 'tags', advanced: true },
    { key: 'external_reference', label: 'External reference', widget: 'text', advanced: true },
    {
      key: 'subject_key',
      label: 'Subject',
      widget: 'text',
      advanced: true,
      help: 'One open case for each subject and template: a second one folds into it.',
    },
    {
      key: 'deadline_seconds',
      label: 'Deadline after',
      widget: 'duration',
      minimum: 1,
      maximum: 90 * 86_400,
      advanced: true,
    },
    { key: 'metadata', label: 'Metadata', widget: 'pairs', advanced: true },
  ],
  output: { case_id: text('Case', 'case'), folded: yes('Folded into an open case'), case: caseShape([]) },
  example: { template: 'plain', title: 'Review of {{trigger.case.title}}', priority: 'High' },
  config: z.strictObject({
    template: word,
    title: z.string().max(300).optional(),
    fields: z.record(z.string(), z.json()).optional(),
    objects: objectIds.optional(),
    priority: z.enum(priorities).optional(),
    risk_score: z.number().optional(),
    queue: word.optional(),
    assignee: word.optional(),
    team: word.optional(),
    tags: tagList.optional(),
    external_reference: z.coerce.string().max(255).optional(),
    subject_key: z.coerce.string().max(255).optional(),
    deadline_seconds: z.number().int().optional(),
    metadata: z.record(z.string(), z.json()).optional(),
  }),
  async run({ actor, tx }, config) {
    const input: CreateCaseInput = {
      templateId: await findTemplateId(tx, config.template),
      title: config.title,
      fields: config.fields,
      objectIds: config.objects,
      priority: config.priority,
      riskScore: config.risk_score,
      queueId: config.queue === undefined ? undefined : await findQueueId(tx, config.queue),
      assignee: config.assignee,
      assignedTeamId: config.team === undefined ? undefined : await findTeamId(tx, config.team),
      tags: config.tags,
      externalReference: config.external_reference,
      subjectKey: config.subject_key,
      slaExpiresInSeconds: config.deadline_seconds,
      metadata: config.metadata,
    }
    const { outcome, case: made } = await createCase(actor, input, { tx })
    return { case_id: made.id, folded: outcome === 'folded', case: caseFacts(made) }
  },
})
