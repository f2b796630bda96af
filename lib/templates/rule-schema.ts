import { z } from 'zod'
import { condition } from '@/lib/conditions/schema'
import { keySchema as key } from '@/lib/fields/schema'

/** The first condition that is true decides; where none is, `otherwise` does. */
const yesOrNo = {
  field: key,
  conditions: z.array(z.strictObject({ when: condition, result: z.boolean() })).max(100),
  otherwise: z.boolean().default(false),
}

/** What a field asks and offers, depending on the rest of the case. One rule of a kind a field. */
export const fieldRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('required'), ...yesOrNo }),
  z.strictObject({ kind: z.literal('hidden'), ...yesOrNo }),
  z.strictObject({
    kind: z.literal('options'),
    field: key,
    /** The field whose value decides which options there are. */
    parent: key,
    /** Empty text stands for a parent without a value. */
    mappings: z
      .array(z.strictObject({ value: z.string().max(200), options: z.array(z.string().min(1).max(200)).max(1500) }))
      .max(200),
    /** What a value of the parent offers that no mapping names. */
    otherwise: z.enum(['all', 'none']).default('all'),
  }),
])
export type FieldRule = z.output<typeof fieldRule>
