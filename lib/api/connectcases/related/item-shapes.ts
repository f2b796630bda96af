import { z } from 'zod'
import { customFieldsFilter } from '../cases/filter-shapes'
import { empty, fieldValue, fieldValueUnion, id, union } from '../shapes'

const comment = z.object({ body: z.string().min(1).max(15_000), contentType: z.enum(['Text/Plain']) })
const custom = z.object({ fields: z.array(fieldValue).min(1).max(50) })
const slaName = z.string().min(1).max(500).regex(/\S$/, 'must not be blank or end in a blank.')

const sla = union({
  slaInputConfiguration: z.object({
    name: slaName,
    type: z.enum(['CaseField']),
    fieldId: id.optional(),
    targetFieldValues: z.array(fieldValueUnion).length(1).optional(),
    targetSlaMinutes: z.number().int().min(1).max(1_051_200),
  }),
})

/** Types as Amazon names them, by the member of the union that holds each. */
export const typeOfMember = {
  comment: 'Comment',
  contact: 'Contact',
  file: 'File',
  sla: 'Sla',
  connectCase: 'ConnectCase',
  custom: 'Custom',
} as const
export type ItemMember = keyof typeof typeOfMember
export const itemTypes = Object.values(typeOfMember)

export const inputContent = union({
  comment,
  contact: z.object({ contactArn: id }),
  file: z.object({ fileArn: id }),
  sla,
  connectCase: z.object({ caseId: id }),
  custom,
})
export type InputContent = z.output<typeof inputContent>

export const updateContent = union({ comment, custom })

export const slaStatuses = ['Active', 'Overdue', 'Met', 'NotMet'] as const

export const itemFilter = union({
  comment: empty,
  contact: z.object({ channel: z.array(z.string().min(1).max(100)).max(3).optional(), contactArn: id.optional() }),
  file: z.object({ fileArn: id.optional() }),
  sla: z.object({ name: slaName.optional(), status: z.enum(slaStatuses).optional() }),
  connectCase: z.object({ caseId: id.optional() }),
  custom: z.object({ fields: customFieldsFilter.optional() }),
})
export type ItemFilter = z.output<typeof itemFilter>
