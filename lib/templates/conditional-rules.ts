import { conditionProblems } from '@/lib/conditions/rules'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import type { Problem } from '@/lib/kernel/errors'
import { ruleAttributes } from './field-rules'
import { ruleCircles } from './order-rules'
import type { FieldRule } from './rule-schema'
import type { TemplateDefinition } from './schema'

type OptionsRule = Extract<FieldRule, { kind: 'options' }>

/** What is wrong with the conditional rules: fields and options that are not there, two of a kind, circles. */
export function ruleProblems(definition: TemplateDefinition): Problem[] {
  const attributes = ruleAttributes(definition)
  const seen = new Set<string>()
  const problems = definition.rules.flatMap((rule, index) => {
    const place = `rules.${index}`
    const name = `${rule.kind} ${rule.field}`
    const again = seen.has(name)
    seen.add(name)
    return [
      ...(again ? [problem(place, 'duplicate_rule', `Two rules say when ${rule.field} is ${words[rule.kind]}.`)] : []),
      ...(definition.fields.some(({ key }) => key === rule.field)
        ? []
        : [problem(`${place}.field`, 'unknown_field', `There is no field with the key ${rule.field}.`)]),
      ...(rule.kind === 'options'
        ? optionsRuleProblems(definition, rule, place)
        : rule.conditions.flatMap(({ when }, at) =>
            conditionProblems(when, attributes, `${place}.conditions.${at}.when`),
          )),
    ]
  })
  return [
    ...problems,
    ...ruleCircles(definition).map((keys) =>
      problem('rules', 'rules_in_a_circle', `The rules of ${[...keys, keys[0]].join(' → ')} depend on each other.`),
    ),
  ]
}

const words = { required: 'required', hidden: 'hidden', options: 'narrowed' } as const

function optionsRuleProblems({ fields }: TemplateDefinition, rule: OptionsRule, place: string): Problem[] {
  const child = fields.find(({ key }) => key === rule.field)
  const parent = fields.find(({ key }) => key === rule.parent)
  const problems: Problem[] = []
  if (child && !fieldTypeOf[child.type].hasOptions)
    problems.push(problem(`${place}.field`, 'options_do_not_fit', `${child.label} has no options to narrow.`))
  if (!parent)
    problems.push(problem(`${place}.parent`, 'unknown_field', `There is no field with the key ${rule.parent}.`))
  const seen = new Set<string>()
  for (const [index, { value, options }] of rule.mappings.entries()) {
    const at = `${place}.mappings.${index}`
    if (seen.has(value)) problems.push(problem(`${at}.value`, 'duplicate_key', `Two mappings are for “${value}”.`))
    seen.add(value)
    const offers = parent && fieldTypeOf[parent.type].hasOptions ? parent.options : null
    if (offers && value !== '' && !offers.some((option) => option.value === value))
      problems.push(problem(`${at}.value`, 'unknown_option', `${parent?.label} has no option ${value}.`))
    if (child && fieldTypeOf[child.type].hasOptions)
      for (const option of options)
        if (!child.options.some((known) => known.value === option))
          problems.push(problem(`${at}.options`, 'unknown_option', `${child.label} has no option ${option}.`))
  }
  return problems
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
