import { valuesAt } from '@/lib/workflows/rules'
import type { Step, WorkflowDefinition } from '@/lib/workflows/schema'
import { placesOf } from '@/lib/workflows/tree'
import type { CheckScene, StepEntry } from '@/lib/workflows/view'
import type { Spot } from '../../_parts/canvas/draw-workflow'
import { insertSteps } from './edit-steps'

/** The case nearest before the step stands in its setting from the start: of the last step that made one, else the trigger's. */
export function withLikelyCase(
  step: Step,
  entry: StepEntry,
  spot: Spot,
  definition: WorkflowDefinition,
  scene: CheckScene,
): Step {
  if (!entry.fields.some(({ widget }) => widget === 'case')) return step
  const values = valuesAt(insertSteps(definition, spot, [step]), scene, step.key)
  const cases = values.filter(({ shape }) => shape.kind === 'text' && shape.refers === 'case' && !shape.optional)
  const made = placesOf(definition)
    .filter(({ step: before }) => before.type === 'case.create')
    .map(({ step: before }) => `steps.${before.key}.case_id`)
  const likely = cases.findLast(({ path }) => made.includes(path)) ?? cases[0]
  return likely ? { ...step, config: { ...step.config, case: `{{${likely.path}}}` } } : step
}
