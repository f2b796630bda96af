'use client'

import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useBuilder } from '../builder-context'
import { freeName } from '../edit-steps'

interface NamedValue<Type extends string> {
  key: string
  label: string
  type: Type
}

type NamedValuesFormProps<Type extends string, Value extends NamedValue<Type>> = {
  title: string
  /** "Input": what one of them is called. */
  noun: string
  /** Where they stand in the definition, as problems name it. */
  place: string
  /** Before their key where steps speak of them. */
  scope: string
  types: Record<Type, string>
  values: Value[]
  create: (key: string, label: string) => Value
  onChange: (values: Value[], subject?: string) => void
  /** What one of them has beside name, key and type. */
  children: (value: Value, change: (part: Partial<Value>) => void) => ReactNode
}

/** Values with a name and a type of their own: what a run is handed, or what it keeps in mind. */
export function NamedValuesForm<Type extends string, Value extends NamedValue<Type>>({
  title,
  noun,
  place,
  scope,
  types,
  values,
  create,
  onChange,
  children,
}: NamedValuesFormProps<Type, Value>) {
  const { problems } = useBuilder()
  const typeOptions = Object.entries<string>(types).map(([value, label]) => ({ value: value as Type, label }))
  const taken = new Set(values.map(({ key }) => key))
  const change = (index: number, part: Partial<Value>) =>
    onChange(
      values.map((value, at) => (at === index ? { ...value, ...part } : value)),
      `${place}.${index}.${Object.keys(part)[0]}`,
    )
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <p className="text-12 font-medium text-muted">{title}</p>
      {values.map((value, index) => (
        <div
          key={value.key}
          data-place={`${place}.${index}`}
          className="flex flex-col gap-2 rounded-panel border border-hairline p-2.5"
        >
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-1.5">
            <Field label={`${noun} ${index + 1}`}>
              <Input
                size="dense"
                defaultValue={value.label}
                onChange={(event) => {
                  const label = event.target.value.trim()
                  if (label) change(index, { label } as Partial<Value>)
                }}
              />
            </Field>
            <Field label="Type">
              <Select
                size="dense"
                options={typeOptions}
                value={value.type}
                onValueChange={(type) => change(index, { type } as Partial<Value>)}
              />
            </Field>
            <IconButton
              label={`Remove ${value.label}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => onChange(values.filter((_, at) => at !== index))}
            />
          </div>
          <Field label="Key" help={`In values: ${scope}.${value.key}`}>
            <Input
              size="dense"
              className="font-mono"
              spellCheck={false}
              maxLength={64}
              defaultValue={value.key}
              // whole when it is left: half of a name is no key, and two of one name are none either
              onBlur={(event) => {
                const key = event.target.value.trim()
                if (/^[a-z][a-z0-9_]*$/.test(key) && !taken.has(key)) change(index, { key } as Partial<Value>)
                else event.target.value = value.key
              }}
            />
          </Field>
          {children(value, (part) => change(index, part))}
          {problems
            .filter(({ field }) => field?.startsWith(`${place}.${index}.`))
            .map(({ field, message }) => (
              <p key={field} className="text-12 text-state-red">
                {message}
              </p>
            ))}
        </div>
      ))}
      <Button
        size="dense"
        className="self-start"
        icon={<Plus aria-hidden />}
        onClick={() => {
          const key = freeName(noun.toLowerCase(), taken)
          onChange([...values, create(key, key.replace('_', ' '))])
        }}
      >
        Add {noun.toLowerCase()}
      </Button>
    </section>
  )
}
