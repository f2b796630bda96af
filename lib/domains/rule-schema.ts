import { z } from 'zod'

/** What a domain says about fields, in the words it is said in: ids of fields, one comparison or a group a condition. */
const id = z.string().min(1).max(500)
const optionValue = z
  .string()
  .max(100)
  .regex(/^$|\S$/, 'must not end in a blank.')

/** Exactly one of the members. */
const oneOf = <Members extends z.ZodRawShape>(members: Members) =>
  z
    .object(members)
    .partial()
    .refine((given) => Object.values(given).filter((member) => member !== undefined).length === 1, {
      message: `must have exactly one of ${Object.keys(members).join(', ')}.`,
    })

const operands = z.object({
  operandOne: oneOf({ fieldId: id }),
  operandTwo: oneOf({
    stringValue: z.string().min(1).max(1500),
    booleanValue: z.boolean(),
    doubleValue: z.number(),
    emptyValue: z.object({}),
  }),
  result: z.boolean(),
})
export type Operands = z.output<typeof operands>

export interface RuleCondition {
  equalTo?: Operands
  notEqualTo?: Operands
  andAll?: { conditions: RuleCondition[] }
  orAll?: { conditions: RuleCondition[] }
}

/** Groups inside groups; deeper ones are refused before anything follows them. */
const deepest = 5
const shallow = (given: unknown, depth = 0): boolean => {
  if (!(given instanceof Object)) return true
  if (depth > deepest * 3) return false
  return Object.values(given).every((member) => shallow(member, depth + 1))
}

const group = z.lazy(() => z.object({ conditions: z.array(condition).min(1).max(100) }))
const condition: z.ZodType<RuleCondition> = z.lazy(() =>
  oneOf({ equalTo: operands, notEqualTo: operands, andAll: group, orAll: group }),
) as z.ZodType<RuleCondition>

const yesOrNo = z.object({ defaultValue: z.boolean(), conditions: z.array(condition).max(100) })

const shape = oneOf({
  required: yesOrNo,
  hidden: yesOrNo,
  fieldOptions: z.object({
    parentFieldId: id.optional(),
    childFieldId: id.optional(),
    parentChildFieldOptionsMappings: z
      .array(z.object({ parentFieldOptionValue: optionValue, childFieldOptionValues: z.array(optionValue).max(1500) }))
      .min(1)
      .max(200),
  }),
})

export interface CaseRule {
  required?: z.output<typeof yesOrNo>
  hidden?: z.output<typeof yesOrNo>
  fieldOptions?: {
    parentFieldId?: string
    childFieldId?: string
    parentChildFieldOptionsMappings: { parentFieldOptionValue: string; childFieldOptionValues: string[] }[]
  }
}

export const caseRule = z
  .unknown()
  .refine((given) => shallow(given), { error: `is nested deeper than ${deepest} groups.`, abort: true })
  .pipe(shape) as unknown as z.ZodType<CaseRule, CaseRule>

/** Every field a rule speaks of. */
export function fieldIdsOfRule({ required, hidden, fieldOptions }: CaseRule): string[] {
  if (fieldOptions) return [fieldOptions.parentFieldId, fieldOptions.childFieldId].filter((id) => id !== undefined)
  return (required ?? hidden)?.conditions.flatMap(fieldIdsOfCondition) ?? []
}

function fieldIdsOfCondition({ equalTo, notEqualTo, andAll, orAll }: RuleCondition): string[] {
  const leaf = equalTo ?? notEqualTo
  if (leaf) return leaf.operandOne.fieldId ? [leaf.operandOne.fieldId] : []
  return (andAll ?? orAll)?.conditions.flatMap(fieldIdsOfCondition) ?? []
}
