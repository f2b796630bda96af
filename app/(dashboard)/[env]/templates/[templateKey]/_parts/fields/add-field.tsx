'use client'

import { useMemo, useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Select } from '@/components/ui/select'
import { type FieldType, fieldTypes } from '@/lib/fields/names'
import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { keyFrom } from '../definition-changes'
import { useEditor } from '../editor-context'
import { AddEntry } from '../entries/add-entry'
import { FieldTypeIcon } from './field-type-icon'

const typeOptions = fieldTypes.map((type) => ({
  value: type,
  label: fieldTypeOf[type].label,
  icon: <FieldTypeIcon type={type} />,
}))

const blank = {
  help: '',
  required: false,
  options: [],
  sensitive: false,
  searchable: false,
  writeOnce: false,
  retired: false,
}

/** One that the environment has already, with its type and options, or a new one by name and type. */
export function AddField() {
  const { definition, change, open, template, mayWrite } = useEditor()
  const [type, setType] = useState<FieldType>('text')
  const { fields } = definition
  const known = useMemo(
    () => template.catalogue.filter(({ key, retiredAt }) => !retiredAt && !fields.some((field) => field.key === key)),
    [template.catalogue, fields],
  )
  const add = (field: TemplateField) => {
    change((before) => ({ ...before, fields: [...before.fields, field] }))
    open('fields', fields.length)
  }
  const pick = (key: string) => {
    const found = known.find((field) => field.key === key)
    if (!found) return
    const { label, type, options, sensitive, searchable } = found
    add({ ...blank, key, label, type, options, sensitive, searchable })
  }
  if (!mayWrite) return null
  return (
    <div>
      {known.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2 border-t border-hairline px-4 py-2.5">
          <Combobox
            size="dense"
            className="w-60 max-w-full"
            aria-label="Pick a field of this environment"
            placeholder="Pick a field of this environment"
            clearable={false}
            options={known.map(({ key, label, type: kind }) => ({
              value: key,
              label,
              detail: `${key} · ${fieldTypeOf[kind].label}`,
              icon: <FieldTypeIcon type={kind} />,
            }))}
            value={null}
            onValueChange={(option) => option && pick(option.value)}
          />
          <span className="text-12 text-muted">{known.length} more that other templates know</span>
        </div>
      ) : null}
      <AddEntry
        noun="field"
        onAdd={(label) =>
          add({
            ...blank,
            key: keyFrom(
              label,
              [...fields, ...template.catalogue].map(({ key }) => key),
            ),
            label,
            type,
          })
        }
      >
        <Select
          size="dense"
          className="w-48"
          aria-label="Type of the new field"
          options={typeOptions}
          value={type}
          onValueChange={setType}
        />
      </AddEntry>
    </div>
  )
}
