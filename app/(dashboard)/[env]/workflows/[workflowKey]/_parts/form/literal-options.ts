import { triggerEvents } from '@/lib/workflows/events'
import type { Step } from '@/lib/workflows/schema'
import { placesOf } from '@/lib/workflows/tree'
import type { CheckScene, ConfigField } from '@/lib/workflows/view'

export interface Choice {
  value: string
  label: string
  detail?: string
}

const named = (rows: { key: string; name: string }[]): Choice[] =>
  rows.map(({ key, name }) => ({ value: key, label: name }))

/** What a setting can be chosen from, beside values of earlier steps. */
export function literalOptions(field: ConfigField, step: Step, scene: CheckScene): Choice[] {
  switch (field.widget) {
    case 'choice':
      return [...(field.options ?? [])]
    case 'template':
      return named(scene.templates)
    case 'queue':
      return named(scene.queues)
    case 'team':
      return named(scene.teams)
    case 'person':
      return scene.people
        .filter(({ disabled, reviews }) => !disabled && reviews)
        .map(({ email, name }) => ({ value: email, label: name, detail: email }))
    case 'workflow':
      return named(scene.workflows.filter(({ published, callable }) => published && callable))
    case 'status':
      return distinct(templatesOf(step, scene).flatMap(({ statuses }) => named(statuses)))
    case 'decision':
      return distinct(templatesOf(step, scene).flatMap(({ decisions }) => named(decisions)))
    case 'events':
      return triggerEvents.map(({ type, label, group }) => ({ value: type, label, detail: group }))
    case 'secret':
      return scene.secrets.map((name) => ({ value: name, label: name }))
    case 'step_inside':
      return placesOf('steps' in step ? step : { steps: [] }).map((inner) => ({
        value: inner.step.key,
        label: inner.step.name,
      }))
    default:
      return []
  }
}

/** The template the step names, or all. */
export function templatesOf(step: Step, { templates }: CheckScene): CheckScene['templates'] {
  const chosen = templates.filter(({ id, key }) => id === step.config.template || key === step.config.template)
  return chosen.length > 0 ? chosen : templates
}

const distinct = (choices: Choice[]) => [...new Map(choices.map((choice) => [choice.value, choice])).values()]
