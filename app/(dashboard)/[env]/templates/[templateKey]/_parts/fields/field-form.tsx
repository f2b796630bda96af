'use client'

import { FieldControl } from '@/components/fields/field-control'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { fieldTypes } from '@/lib/fields/names'
import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { isEmpty } from '@/lib/fields/values'
import { renameField } from '@/lib/templates/rename-rules'
import { keyFrom } from '../definition-changes'
import { useEditor } from '../editor-context'
import { CodeList } from '../entries/code-list'
import { KeyInput } from '../entries/key-input'
import { PlacedField } from '../placed-field'
import { FieldLimits } from './field-limits'
import { FieldRules } from './field-rules'

export function FieldForm({ field, index }: { field: TemplateField; index: number }) {
  const { definition, change, template, people } = useEditor()
  const place = `fields.${index}`
  const type = fieldTypeOf[field.type]
  const set = (part: Partial<TemplateField>) =>
    change(
      (before) => ({ ...before, fields: before.fields.with(index, { ...field, ...part }) }),
      `${place}.${Object.keys(part)[0]}`,
    )
  const known = template.catalogue.find(({ key }) => key === field.key)
  const fixed =
    known !== undefined || (template.publishedDefinition?.fields.some(({ key }) => key === field.key) ?? false)
  const others = [...definition.fields.filter((_other, at) => at !== index), ...template.catalogue].map(
    ({ key }) => key,
  )
  const rename = (label: string) => {
    const followed = !fixed && field.key === keyFrom(field.label, others)
    change((before) => {
      const named = { ...before, fields: before.fields.with(index, { ...field, label }) }
      return followed ? renameField(named, field.key, keyFrom(label, others)) : named
    }, `${place}.label`)
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <PlacedField place={`${place}.label`} label="Label">
          <Input value={field.label} maxLength={200} onChange={(event) => rename(event.target.value)} />
        </PlacedField>
        <KeyInput
          place={`${place}.key`}
          value={field.key}
          fixed={fixed}
          onChange={(key) => change((before) => renameField(before, field.key, key), `${place}.key`)}
        />
        <PlacedField
          place={`${place}.type`}
          label="Type"
          help={known ? 'Means the same in every template, so its type stays.' : undefined}
        >
          <Select
            disabled={fixed}
            options={fieldTypes.map((name) => ({ value: name, label: fieldTypeOf[name].label }))}
            value={field.type}
            onValueChange={(name) => set(retyped(name))}
          />
        </PlacedField>
        {field.type === 'file' && field.default === undefined ? null : (
          <PlacedField place={`${place}.default`} label="Default" help="What a new case begins with.">
            <FieldControl
              field={field}
              value={field.default ?? null}
              people={people}
              onChange={(value) => set({ default: isEmpty(value) ? undefined : (value as TemplateField['default']) })}
            />
          </PlacedField>
        )}
        <PlacedField place={`${place}.help`} label="Help" className="sm:col-span-2">
          <Textarea
            rows={1}
            value={field.help}
            maxLength={1000}
            onChange={(event) => set({ help: event.target.value })}
          />
        </PlacedField>
        {type.limits ? <FieldLimits field={field} place={place} kind={type.limits} onChange={set} /> : null}
      </div>
      {type.hasOptions ? (
        <CodeList
          label="Options"
          noun="option"
          place={`${place}.options`}
          keyName="value"
          withActive
          codes={field.options.map(({ value, label, active }) => ({ key: value, label, active }))}
          fixed={known?.options.map(({ value }) => value)}
          onChange={(codes, subject) =>
            change(
              (before) => ({
                ...before,
                fields: before.fields.with(index, {
                  ...field,
                  options: codes.map(({ key, label, active }) => ({ value: key, label, active: active ?? true })),
                }),
              }),
              subject,
            )
          }
        />
      ) : null}
      <div className="grid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-2">
        <CheckboxField
          label="Sensitive"
          help="Masked until somebody says why they need it."
          checked={field.sensitive}
          onCheckedChange={(sensitive) => set({ sensitive })}
        />
        <CheckboxField
          label="Searchable"
          help="The search box finds cases by it."
          checked={field.searchable}
          onCheckedChange={(searchable) => set({ searchable })}
        />
        <CheckboxField
          label="Set once"
          help="Cannot be changed once it has a value."
          checked={field.writeOnce}
          onCheckedChange={(writeOnce) => set({ writeOnce })}
        />
        <CheckboxField
          label="Retired"
          help="Old values stay; no case gets a new one."
          checked={field.retired}
          onCheckedChange={(retired) => set({ retired })}
        />
      </div>
      <FieldRules field={field} onRequired={(required) => set({ required })} />
    </div>
  )
}

/** What another type cannot keep. */
const retyped = (type: TemplateField['type']): Partial<TemplateField> => ({
  type,
  default: undefined,
  minimum: undefined,
  maximum: undefined,
  options: [],
})
