import 'server-only'
import fc from 'fast-check'
import { operandOf, operatorsOf } from '@/lib/conditions/names'
import type { Attribute, Condition } from '@/lib/conditions/schema'
import { type FieldType, fieldTypes } from '@/lib/fields/names'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { fieldAttribute } from '@/lib/templates/field-rules'
import type { TemplateDefinitionInput } from '@/lib/templates/schema'
import { fieldSamples, sampleOptions } from './field-samples'

type FieldInput = NonNullable<TemplateDefinitionInput['fields']>[number]
type RuleInput = NonNullable<TemplateDefinitionInput['rules']>[number]

const flag = (weight = 3) => fc.integer({ min: 0, max: weight }).map((drawn) => drawn === weight)

const field = (index: number): fc.Arbitrary<FieldInput> =>
  fc
    .record({
      type: fc.constantFrom(...fieldTypes),
      required: flag(),
      writeOnce: flag(5),
      retired: flag(9),
      limited: flag(),
    })
    .map(({ type, limited, ...flags }) => ({
      key: `f${index}`,
      label: `Field ${index}`,
      type,
      ...flags,
      ...(fieldTypeOf[type].hasOptions ? { options: sampleOptions } : {}),
      ...(limited && fieldTypeOf[type].limits ? { minimum: 1, maximum: 100 } : {}),
    }))

/** A comparison that the attribute allows, with a value of the samples. */
function comparison(attribute: Attribute, samples: readonly unknown[]): fc.Arbitrary<Condition> {
  const plain = samples.flat().filter((value) => value !== '' && !(value instanceof Object)) as string[]
  return fc
    .record({ operator: fc.constantFrom(...operatorsOf[attribute.type]), value: fc.constantFrom(...plain) })
    .map(({ operator, value }): Condition => {
      const operand = operandOf[operator]
      if (operand === 'none') return { attribute: attribute.path, operator }
      return { attribute: attribute.path, operator, value: operand === 'many' ? [value] : value }
    })
}

const priority: Attribute = { path: 'priority', label: 'Priority', type: 'choice' }

/** Conditions over the fields before: what comes later may depend on what comes earlier, so there are no circles. */
function conditionOver(fields: readonly FieldInput[]): fc.Arbitrary<Condition> {
  const comparable = fields.filter(({ type }) => !['json', 'money', 'date', 'date_time'].includes(type))
  const leaves = [
    comparison(priority, ['High', 'Low']),
    ...comparable.map((known) =>
      comparison(
        fieldAttribute({ ...known, options: sampleOptions }),
        fieldTypeOf[known.type].hasOptions ? ['low', 'high'] : fieldSamples[known.type].good,
      ),
    ),
  ]
  const leaf = fc.oneof(...leaves)
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([one, other]): Condition => ({ all: [one, other] })) },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([one, other]): Condition => ({ any: [one, { not: other }] })) },
  )
}

function rulesOf(fields: readonly FieldInput[], index: number): fc.Arbitrary<RuleInput[]> {
  const own = fields[index] as FieldInput
  const before = fields.slice(0, index)
  const yesOrNo = (kind: 'required' | 'hidden') =>
    fc
      .array(fc.record({ when: conditionOver(before), result: fc.boolean() }), { minLength: 1, maxLength: 2 })
      .chain((conditions) =>
        fc.boolean().map((otherwise): RuleInput => ({ kind, field: own.key, conditions, otherwise })),
      )
  const parents = before.filter(({ type }) => type === 'single_select' || type === 'boolean')
  const options = fc
    .record({
      parent: fc.constantFrom(...(parents.length > 0 ? parents : [own])),
      otherwise: fc.constantFrom('all' as const, 'none' as const),
    })
    .map(
      ({ parent, otherwise }): RuleInput => ({
        kind: 'options',
        field: own.key,
        parent: parent.key,
        otherwise,
        mappings: [{ value: parent.type === 'boolean' ? 'true' : 'low', options: ['low'] }],
      }),
    )
  const maybe = (rule: fc.Arbitrary<RuleInput>) =>
    fc.oneof(
      fc.constant<RuleInput[]>([]),
      rule.map((one) => [one]),
    )
  const narrows = fieldTypeOf[own.type].hasOptions && parents.length > 0
  return fc
    .tuple(
      maybe(yesOrNo('required')),
      maybe(yesOrNo('hidden')),
      narrows ? maybe(options) : fc.constant<RuleInput[]>([]),
    )
    .map((rules) => rules.flat())
}

/** Any sound template of up to five fields with rules among them. */
export const randomTemplate: fc.Arbitrary<TemplateDefinitionInput> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => field(index))))
  .chain((fields) =>
    fc
      .record({
        rules: fc.tuple(...fields.map((_, index) => rulesOf(fields, index))).map((rules) => rules.flat()),
        requireFieldsFrom: fc.constantFrom('start' as const, 'end' as const),
      })
      .map((rest) => ({
        ...rest,
        // a file asked for from the start is refused: a case that is being made has none
        requireFieldsFrom: fields.some(({ type }) => type === 'file') ? ('end' as const) : rest.requireFieldsFrom,
        fields,
        statuses: [
          { key: 'open', name: 'Open', kind: 'initial', next: ['closed'] },
          { key: 'closed', name: 'Closed', kind: 'end' },
        ],
      })),
  )

/** Values for some of its fields: right, wrong and empty ones. */
export const randomValues = (
  fields: readonly { key: string; type: FieldType }[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      ...fields.map(({ type }) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(undefined) },
          { weight: 6, arbitrary: fc.constantFrom(...fieldSamples[type].good) },
          { weight: 1, arbitrary: fc.constantFrom(...fieldSamples[type].bad.filter((value) => !isOdd(value))) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      ),
    )
    .map((values) =>
      Object.fromEntries(
        fields.flatMap(({ key }, index) => (values[index] === undefined ? [] : [[key, values[index]] as const])),
      ),
    )

/** What JSON cannot carry. */
const isOdd = (value: unknown) => typeof value === 'number' && !Number.isFinite(value)
