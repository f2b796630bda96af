'use client'

import { Plus, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { type VariableType, variableTypes } from '@/lib/workflows/names'
import type { Variable } from '@/lib/workflows/schema'
import { freeName } from '../edit-steps'
import { typedText, typedValue } from './typed-value'

const labels: Record<VariableType, string> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Yes or no',
  date_time: 'Date and time',
  list: 'List',
  json: 'JSON',
}
const typeOptions = variableTypes.map((type) => ({ value: type, label: labels[type] }))

type VariablesFormProps = { variables: Variable[]; onChange: (variables: Variable[], subject?: string) => void }

/** What a run keeps in mind and changes with the step Set variable. */
export function VariablesForm({ variables, onChange }: VariablesFormProps) {
  const change = (index: number, part: Partial<Variable>) =>
    onChange(
      variables.map((variable, at) => (at === index ? { ...variable, ...part } : variable)),
      `variables.${index}.${Object.keys(part)[0]}`,
    )
  return (
    <section aria-label="Variables" className="flex flex-col gap-2">
      <p className="text-12 font-medium text-muted">Variables</p>
      {variables.map((variable, index) => (
        <div key={variable.key} className="flex flex-col gap-1.5 rounded-panel border border-hairline p-2.5">
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-1.5">
            <Field label={`Variable ${index + 1}`}>
              <Input
                size="dense"
                defaultValue={variable.label}
                onChange={(event) => event.target.value.trim() && change(index, { label: event.target.value.trim() })}
              />
            </Field>
            <Field label="Type">
              <Select
                size="dense"
                options={typeOptions}
                value={variable.type}
                onValueChange={(type) => change(index, { type })}
              />
            </Field>
            <IconButton
              label={`Remove ${variable.label}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => onChange(variables.filter((_, at) => at !== index))}
            />
          </div>
          <Field label="Begins as" help={`variables.${variable.key}`}>
            <Input
              size="dense"
              defaultValue={typedText(variable.initial)}
              onChange={(event) =>
                change(index, {
                  initial:
                    event.target.value === '' ? undefined : (typedValue(event.target.value) as Variable['initial']),
                })
              }
            />
          </Field>
        </div>
      ))}
      <Button
        size="dense"
        className="self-start"
        icon={<Plus aria-hidden />}
        onClick={() => {
          const key = freeName('variable', new Set(variables.map((variable) => variable.key)))
          onChange([...variables, { key, label: key.replace('_', ' '), type: 'text' }])
        }}
      >
        Add variable
      </Button>
    </section>
  )
}
