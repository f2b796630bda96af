'use client'

import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Select } from '@/components/ui/select'
import type { OfferedValue } from '@/lib/workflows/rules'
import type { Step } from '@/lib/workflows/schema'
import { holdsTemplate } from '@/lib/workflows/values'
import type { ConfigField, Reference, Widget } from '@/lib/workflows/view'
import { useBuilder } from '../builder-context'
import { CaseFieldsInput } from './case-fields-input'
import { ChoiceInput } from './choice-input'
import { DurationInput } from './duration-input'
import { InputsInput } from './inputs-input'
import { ListInput } from './list-input'
import { literalOptions, templatesOf } from './literal-options'
import { PairsInput } from './pairs-input'
import { TemplateInput } from './template-input'
import { typedText, typedValue } from './typed-value'

type SettingControlProps = {
  step: Step
  field: ConfigField
  value: unknown
  onChange: (value: unknown) => void
  values: readonly OfferedValue[]
}

const referenceOf: Partial<Record<Widget, Reference>> = {
  case: 'case',
  object: 'object',
  objects: 'object',
  template: 'template',
  queue: 'queue',
  team: 'team',
  person: 'person',
}

/** What a setting is edited with, by its kind. */
export function SettingControl({ step, field, value, onChange, values }: SettingControlProps) {
  const { scene, definition } = useBuilder()
  const { label, widget } = field
  const text = typedText(value)
  const literals = literalOptions(field, step, scene)
  const shared = { label, values }
  const asText = { ...shared, value: text, onChange }
  const group =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  switch (widget) {
    case 'choice':
      if (field.fixed || !holdsTemplate(value))
        return <Select options={literals} value={text || null} onValueChange={onChange} />
      return <TemplateInput {...asText} />
    case 'variable':
      return (
        <ChoiceInput
          {...asText}
          fixed
          literals={definition.variables.map((variable) => ({ value: variable.key, label: variable.label }))}
          fitting={[]}
        />
      )
    case 'number':
      return <TemplateInput {...asText} onChange={(next) => onChange(typedValue(next))} />
    case 'duration':
      if (holdsTemplate(value)) return <TemplateInput {...asText} />
      return (
        <DurationInput
          label={label}
          maximum={field.maximum}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      )
    case 'events':
      return (
        <MultiCombobox
          options={literals}
          value={literals.filter((one) => Array.isArray(value) && value.includes(one.value))}
          onValueChange={(chosen) => onChange(chosen.map((one) => one.value))}
        />
      )
    case 'objects':
    case 'tags':
      return widget === 'tags' ? (
        <ListInput {...shared} value={value} onChange={onChange} placeholder="One, another" />
      ) : (
        <ChoiceInput
          {...shared}
          value={Array.isArray(value) && value.length === 1 ? String(value[0]) : text}
          onChange={(next) =>
            onChange(next.startsWith('{{') || next === '' ? next : next.split(',').map((id) => id.trim()))
          }
          literals={[]}
          fitting={fitting(values, 'object')}
        />
      )
    case 'case_fields':
      return (
        <CaseFieldsInput
          {...shared}
          fields={templatesOf(step, scene).flatMap(({ fields }) => fields)}
          value={group}
          onChange={(next) => onChange(Object.keys(next).length > 0 ? next : undefined)}
        />
      )
    case 'pairs':
      return <PairsInput {...shared} value={group} onChange={onChange} />
    case 'inputs':
      return <InputsInput step={step} value={group} onChange={onChange} values={values} />
    case 'json':
    case 'json_schema':
      return <TemplateInput {...shared} long value={text} onChange={(next) => onChange(typedValue(next))} />
    case 'text':
    case 'long_text':
    case 'date_time':
      return <TemplateInput {...asText} long={widget === 'long_text'} />
    default:
      return (
        <ChoiceInput
          {...asText}
          key={widget}
          fixed={field.fixed}
          required={field.required}
          literals={literals}
          fitting={fitting(values, referenceOf[widget])}
        />
      )
  }
}

/** Values whose text is the id of such a thing. */
const fitting = (values: readonly OfferedValue[], reference: Reference | undefined) =>
  values.filter(({ shape }) => shape.kind === 'text' && reference !== undefined && shape.refers === reference)
