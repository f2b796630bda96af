'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Select } from '@/components/ui/select'
import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import type { FieldRule } from '@/lib/templates/rule-schema'
import { useEditor } from '../editor-context'
import { PlacedField } from '../placed-field'

type Rule = Extract<FieldRule, { kind: 'options' }>
type OptionsRuleProps = {
  field: TemplateField
  rule: Rule | undefined
  place: string
  put: (rule: FieldRule | null) => void
}

const noParent = ''

/** Which options are offered for each value of another field. */
export function OptionsRule({ field, rule, place, put }: OptionsRuleProps) {
  const { fields } = useEditor().definition
  const parents = fields.filter(
    ({ key, type }) => key !== field.key && (fieldTypeOf[type].hasOptions || type === 'boolean'),
  )
  const parent = fields.find(({ key }) => key === rule?.parent)
  const own = field.options.map(({ value, label }) => ({ value, label }))
  const rows = parent ? valuesOf(parent) : []
  const setRow = (value: string, options: string[] | null) => {
    if (!rule) return
    const mappings = rule.mappings.filter((mapping) => mapping.value !== value)
    put({ ...rule, mappings: options === null ? mappings : [...mappings, { value, options }] })
  }
  return (
    <div data-place={place} className="flex flex-col gap-2">
      <PlacedField place={`${place}.parent`} label="Options depend on" className="max-w-72">
        <Select
          size="dense"
          options={[{ value: noParent, label: 'Nothing' }, ...parents.map(({ key, label }) => ({ value: key, label }))]}
          value={rule?.parent ?? noParent}
          onValueChange={(key) =>
            put(key ? { kind: 'options', field: field.key, parent: key, mappings: [], otherwise: 'all' } : null)
          }
        />
      </PlacedField>
      {rule && parent ? (
        <table className="rounded-control border border-hairline bg-panel">
          <caption className="sr-only">
            Options of {field.label} by {parent.label}
          </caption>
          <thead>
            <tr className="border-b border-hairline text-12 text-muted">
              <th scope="col" className="px-3 py-1.5 text-start font-medium">
                {parent.label}
              </th>
              <th scope="col" className="px-3 py-1.5 text-start font-medium">
                Offers
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ value, label }) => {
              const mapping = rule.mappings.find((known) => known.value === value)
              return (
                <tr key={value} className="border-b border-hairline/60 last:border-b-0">
                  <th scope="row" className="w-1/3 px-3 py-1.5 text-start font-normal">
                    {label}
                  </th>
                  <td className="px-3 py-1.5">
                    <CheckboxField
                      label="All"
                      aria-label={`${label} offers all`}
                      aria-labelledby={undefined}
                      checked={!mapping}
                      onCheckedChange={(all) => setRow(value, all ? null : own.map((option) => option.value))}
                    />
                    {mapping ? (
                      <MultiCombobox
                        aria-label={`Offered for ${label}`}
                        placeholder="None"
                        options={own}
                        value={own.filter((option) => mapping.options.includes(option.value))}
                        onValueChange={(chosen) =>
                          setRow(
                            value,
                            chosen.map((option) => option.value),
                          )
                        }
                      />
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}

/** The values a parent can have; empty text stands for none. */
const valuesOf = (parent: TemplateField) => [
  { value: '', label: 'Empty' },
  ...(parent.type === 'boolean'
    ? [
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ]
    : parent.options.map(({ value, label }) => ({ value, label }))),
]
