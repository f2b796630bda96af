import { holds } from '@/lib/conditions/rules'
import type { TemplateField } from '@/lib/fields/schema'
import { type FieldState, fieldStates, type RuleFacts, ruleReader } from './field-rules'
import type { LayoutModule } from './layout-schema'
import type { TemplateDefinition } from './schema'

/** The modules of a layout that a case shows as it stands now: those without a condition, and those whose condition holds. */
export function shownModules(
  definition: TemplateDefinition,
  facts: RuleFacts,
  modules: readonly LayoutModule[],
): LayoutModule[] {
  const read = ruleReader(facts, fieldStates(definition, facts))
  return modules.filter(({ visible }) => visible === null || holds(visible, read))
}

/** The field as the rules leave it on this case: required or not, with the options that can be chosen now. */
export function ruledField({ field, required, allowed }: FieldState): TemplateField {
  if (required === field.required && !allowed) return field
  const options = allowed
    ? field.options.map((option) => (allowed.has(option.value) ? option : { ...option, active: false }))
    : field.options
  return { ...field, required, options }
}
