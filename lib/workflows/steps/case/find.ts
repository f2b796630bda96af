import 'server-only'
import { z } from 'zod'
import { viewCase } from '@/lib/cases/write'
import { caseFacts } from '../../facts'
import { caseShape, maybe, number, text, yes } from '../../shapes'
import { databaseStep } from '../contract'
import { word } from '../fields'
import { findTemplateId } from '../find-named'

export const findCaseStep = databaseStep({
  type: 'case.find',
  label: 'Find case',
  summary: 'Looks for a case by id, reference, subject or attached object; the newest is taken.',
  group: 'Case',
  fields: [
    {
      key: 'by',
      label: 'By',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'external_reference',
      options: [
        { value: 'id', label: 'Case' },
        { value: 'external_reference', label: 'External reference' },
        { value: 'subject_key', label: 'Subject' },
        { value: 'object', label: 'Attached object' },
      ],
    },
    { key: 'value', label: 'Value', widget: 'text', required: true },
    { key: 'template', label: 'Of template', widget: 'template' },
    { key: 'open_only', label: 'Open cases only', widget: 'boolean', initial: true },
  ],
  output: {
    found: yes('Found'),
    count: number('How many, at most 100'),
    case_id: maybe(text('Case', 'case')),
    case: maybe(caseShape([])),
  },
  example: { by: 'external_reference', value: '{{trigger.case.external_reference}}', open_only: true },
  config: z.strictObject({
    by: z.enum(['id', 'external_reference', 'subject_key', 'object']),
    value: z.coerce.string().min(1).max(255),
    template: word.optional(),
    open_only: z.boolean().default(false),
  }),
  async run({ tx, at }, { by, value, template, open_only: openOnly }) {
    const conditions = {
      id: { id: value },
      external_reference: { externalReference: value },
      subject_key: { subjectKey: value },
      object: { objects: { some: { objectId: value } } },
    }
    const isId = z.uuid().safeParse(value).success
    if ((by === 'id' || by === 'object') && !isId) return { found: false, count: 0, case_id: null, case: null }
    const rows = await tx.prisma.case.findMany({
      where: {
        environmentId: tx.environmentId,
        ...conditions[by],
        ...(template ? { templateId: await findTemplateId(tx, template) } : {}),
        ...(openOnly ? { resolvedAt: null } : {}),
      },
      orderBy: { id: 'desc' },
      take: 100,
      select: { id: true },
    })
    const newest = rows[0]
    return {
      found: newest !== undefined,
      count: rows.length,
      case_id: newest?.id ?? null,
      case: newest ? caseFacts(await viewCase(tx, newest.id, at)) : null,
    }
  },
})
