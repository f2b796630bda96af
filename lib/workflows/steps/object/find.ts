import 'server-only'
import { z } from 'zod'
import { objectLabels, objectTypes } from '@/lib/objects/names'
import { objectFacts } from '../../facts'
import { listOf, maybe, number, objectShape, text } from '../../shapes'
import { databaseStep } from '../contract'

export const findObjectsStep = databaseStep({
  type: 'object.find',
  label: 'Find objects',
  summary: 'Looks for objects by type, reference, status or the case that holds them, newest first.',
  group: 'Objects',
  fields: [
    {
      key: 'type',
      label: 'Type',
      widget: 'choice',
      options: objectTypes.map((value) => ({ value, label: objectLabels[value] })),
    },
    { key: 'external_reference', label: 'External reference', widget: 'text' },
    { key: 'status', label: 'Status', widget: 'text' },
    { key: 'case', label: 'Attached to case', widget: 'case' },
    { key: 'most', label: 'At most', widget: 'number', minimum: 1, maximum: 100, initial: 20, advanced: true },
  ],
  output: {
    count: number('How many'),
    object_ids: listOf(text(undefined, 'object'), 'Objects'),
    first: maybe(objectShape('Newest object')),
    objects: listOf(objectShape(), 'Objects with data'),
  },
  example: { type: 'inquiry', case: '{{trigger.case.id}}' },
  config: z
    .strictObject({
      type: z.enum(objectTypes).optional(),
      external_reference: z.coerce.string().max(255).optional(),
      status: z.string().max(100).optional(),
      case: z.uuid().optional(),
      most: z.number().int().min(1).max(100).default(20),
    })
    .refine((config) => Object.keys(config).some((key) => key !== 'most'), 'Say at least one thing to look for.'),
  async run({ tx }, config) {
    const rows = await tx.prisma.attachedObject.findMany({
      where: {
        environmentId: tx.environmentId,
        type: config.type,
        externalReference: config.external_reference,
        status: config.status,
        ...(config.case ? { cases: { some: { caseId: config.case } } } : {}),
      },
      orderBy: { id: 'desc' },
      take: config.most,
    })
    const objects = rows.map((row) =>
      objectFacts({
        ...row,
        type: row.type as (typeof objectTypes)[number],
        occurredAt: row.occurredAt?.toISOString() ?? null,
        data: row.data as Record<string, unknown>,
      }),
    )
    return { count: rows.length, object_ids: rows.map(({ id }) => id), first: objects[0] ?? null, objects }
  },
})
