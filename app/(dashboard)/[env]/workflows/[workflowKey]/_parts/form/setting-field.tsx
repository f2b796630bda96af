'use client'

import { useMemo } from 'react'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { valuesAt } from '@/lib/workflows/rules'
import type { Step } from '@/lib/workflows/schema'
import type { ConfigField } from '@/lib/workflows/view'
import { useBuilder } from '../builder-context'
import { findPlace, withoutUnasked } from '../edit-steps'
import { SettingControl } from './setting-control'
import { WhenEditor } from './when-editor'

type SettingFieldProps = { step: Step; field: ConfigField }

/** One setting of a step with its name, its help and what is wrong with it. */
export function SettingField({ step, field }: SettingFieldProps) {
  const { definition, scene, problems, changeStep, entryOf } = useBuilder()
  const values = useMemo(() => valuesAt(definition, scene, step.key), [definition, scene, step.key])
  const path = `${findPlace(definition, step.key)?.path ?? ''}.config.${field.key}`
  const wrong = problems.filter((problem) => problem.field === path || problem.field?.startsWith(`${path}.`))
  const value = step.config[field.key]
  const set = (next: unknown) =>
    changeStep(
      step.key,
      (before) => {
        const config = { ...before.config, [field.key]: next } as Step['config']
        if (next === undefined || next === '' || next === null) delete config[field.key]
        return { ...before, config: withoutUnasked(config, entryOf(before.type)?.fields ?? []) }
      },
      `${step.key}.${field.key}`,
    )
  if (field.widget === 'when')
    return (
      <div data-place={path}>
        <WhenEditor
          label={field.label}
          value={value}
          onChange={set}
          values={values}
          place={path}
          empty="No condition yet"
        />
      </div>
    )
  const error = wrong.map(({ message }) => withoutName(message, step.name)).join(' ') || null
  if (field.widget === 'boolean')
    return (
      <div data-place={path}>
        <CheckboxField label={field.label} help={field.help} checked={value === true} onCheckedChange={set} />
        {error ? <p className="text-12 text-state-red">{error}</p> : null}
      </div>
    )
  if (several.includes(field.widget))
    return (
      <section data-place={path} aria-label={field.label} className="flex flex-col gap-1">
        <p className="text-12 font-medium text-muted">
          {field.label}
          {field.required ? <span className="font-normal text-faint"> (required)</span> : null}
        </p>
        <SettingControl step={step} field={field} value={value} onChange={set} values={values} />
        {field.help ? <p className="text-12 text-muted">{field.help}</p> : null}
        {error ? <p className="text-12 text-state-red">{error}</p> : null}
      </section>
    )
  return (
    <div data-place={path}>
      <Field label={field.label} required={field.required} help={field.help} error={error}>
        <SettingControl step={step} field={field} value={value} onChange={set} values={values} />
      </Field>
    </div>
  )
}

/** Made of several controls, each with a name of its own. */
const several: ConfigField['widget'][] = ['case_fields', 'pairs', 'inputs', 'duration']

/** The panel says already which step it is about. */
function withoutName(message: string, name: string): string {
  const text = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message
  return text.charAt(0).toUpperCase() + text.slice(1)
}
