'use client'

import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import type { FieldRule } from '@/lib/templates/rule-schema'
import { useEditor } from '../editor-context'
import { OptionsRule } from './options-rule'
import { YesNoRule } from './yes-no-rule'

type FieldRulesProps = { field: TemplateField; onRequired: (required: boolean) => void }

/** When the field is asked for, when it is shown, and what it offers: by the rest of the case. */
export function FieldRules({ field, onRequired }: FieldRulesProps) {
  const { definition, change } = useEditor()
  const ruleOf = <Kind extends FieldRule['kind']>(kind: Kind) => {
    const index = definition.rules.findIndex((rule) => rule.field === field.key && rule.kind === kind)
    const rule = definition.rules[index] as Extract<FieldRule, { kind: Kind }> | undefined
    return {
      rule,
      place: `rules.${index < 0 ? definition.rules.length : index}`,
      put: (next: FieldRule | null) =>
        change((before) => {
          const at = before.rules.findIndex((known) => known.field === field.key && known.kind === kind)
          if (next === null) return { ...before, rules: before.rules.filter((_rule, place) => place !== at) }
          return { ...before, rules: at < 0 ? [...before.rules, next] : before.rules.with(at, next) }
        }, `rules.${field.key}.${kind}`),
    }
  }
  const required = ruleOf('required')
  const hidden = ruleOf('hidden')
  const options = ruleOf('options')
  return (
    <div className="flex flex-col gap-4">
      <YesNoRule
        label="Required"
        yes="Required"
        no="Not required"
        kind="required"
        fieldKey={field.key}
        constant={field.required}
        onConstant={onRequired}
        {...required}
      />
      <YesNoRule
        label="Hidden"
        yes="Hidden"
        no="Shown"
        kind="hidden"
        fieldKey={field.key}
        constant={false}
        {...hidden}
      />
      {fieldTypeOf[field.type].hasOptions ? <OptionsRule field={field} {...options} /> : null}
    </div>
  )
}
