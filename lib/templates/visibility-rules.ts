import { holds } from '@/lib/conditions/rules'
import { fieldStates, type RuleFacts, ruleReader } from './field-rules'
import type { LayoutModule } from './layout-schema'
import type { TemplateDefinition } from './schema'

/** The modules of a layout that a case shows as it stands now: those without a condition, and those whose condition holds. */
export function shownModules(
  definition: TemplateDefinition,
  facts: RuleFacts,
  modules: readonly LayoutModule[],
): LayoutModule[] {
  const read = ruleReader(definition, facts, fieldStates(definition, facts))
  return modules.filter(({ visible }) => visible === null || holds(visible, read))
}
