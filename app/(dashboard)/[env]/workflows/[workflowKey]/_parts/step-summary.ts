import type { Step } from '@/lib/workflows/schema'
import { isConditional, isParallel } from '@/lib/workflows/tree'
import type { CheckScene, ConfigField, StepEntry } from '@/lib/workflows/view'
import { isAsked } from './edit-steps'
import { literalOptions } from './form/literal-options'

/** What a step does, in a line: "KYC review · High". */
export function stepSummary(step: Step, entry: StepEntry | undefined, scene: CheckScene): string {
  if (!entry) return `Unknown step ${step.type}`
  if (isConditional(step)) return step.routes.length === 1 ? '1 route, else' : `${step.routes.length} routes, else`
  if (isParallel(step)) return `${step.branches.length} branches`
  const said = entry.fields
    .filter((field) => field.widget !== 'case' && isAsked(field, step.config))
    .map((field) => settingText(field, step, scene))
    .filter(Boolean)
    .slice(0, 2)
  return said.join(' · ') || entry.summary
}

function settingText(field: ConfigField, step: Step, scene: CheckScene): string {
  const value = step.config[field.key]
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') return ''
  if (typeof value === 'string') {
    const option = literalOptions(field, step, scene).find((one) => one.value === value)
    return option?.label ?? value.replaceAll('{{', '').replaceAll('}}', '')
  }
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object') return Object.keys(value).join(', ')
  return field.widget === 'duration' ? durationText(Number(value)) : String(value)
}

const units = [
  { seconds: 86_400, name: 'd' },
  { seconds: 3600, name: 'h' },
  { seconds: 60, name: 'min' },
  { seconds: 1, name: 's' },
] as const

export function durationText(seconds: number): string {
  const unit = units.find((one) => seconds >= one.seconds && seconds % one.seconds === 0) ?? units[3]
  return `${seconds / unit.seconds} ${unit.name}`
}
