'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Select } from '@/components/ui/select'
import { StateMark } from '@/components/ui/state-mark'
import { stateColors, statusKinds } from '@/lib/cases/names'
import type { TemplateStatus } from '@/lib/templates/schema'
import { keyFrom, renameStatus } from '../definition-changes'
import { useEditor } from '../editor-context'
import { KeyInput } from '../entries/key-input'
import { PlacedField } from '../placed-field'
import { StatusReasons } from './status-reasons'

const kindLabels = { initial: 'Initial', active: 'Active', waiting: 'Waiting', end: 'End' } as const
const kindDetails = {
  initial: 'Each case starts here; there is exactly one.',
  active: 'Somebody works on it.',
  waiting: 'For the customer; the clock stands still.',
  end: 'The case is over.',
} as const
const colorLabels: Record<(typeof stateColors)[number], string> = {
  slate: 'Grey, new',
  blue: 'Blue, active',
  violet: 'Violet, waiting',
  amber: 'Amber, warning',
  orange: 'Orange, critical',
  red: 'Red, declined',
  green: 'Green, done',
}
/** The colour that goes with a kind, for as long as nobody chose another. */
const colorOfKind = { initial: 'slate', active: 'blue', waiting: 'violet', end: 'green' } as const

type StatusFormProps = { status: TemplateStatus; index: number }

export function StatusForm({ status, index }: StatusFormProps) {
  const { definition, change, template } = useEditor()
  const { statuses } = definition
  const place = `statuses.${index}`
  const set = (part: Partial<TemplateStatus>) =>
    change(
      (before) => ({ ...before, statuses: before.statuses.with(index, { ...status, ...part }) }),
      `${place}.${Object.keys(part)[0]}`,
    )
  const fixed = template.publishedDefinition?.statuses.some(({ key }) => key === status.key) ?? false
  const others = statuses.filter((_other, at) => at !== index)
  const otherKeys = others.map(({ key }) => key)
  const rename = (name: string) => {
    const followed = !fixed && status.key === keyFrom(status.name, otherKeys)
    change((before) => {
      const named = { ...before, statuses: before.statuses.with(index, { ...status, name }) }
      return followed ? renameStatus(named, status.key, keyFrom(name, otherKeys)) : named
    }, `${place}.name`)
  }
  const nextOptions = others.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <PlacedField place={`${place}.name`} label="Name">
          <Input value={status.name} maxLength={200} onChange={(event) => rename(event.target.value)} />
        </PlacedField>
        <KeyInput
          place={`${place}.key`}
          value={status.key}
          fixed={fixed}
          onChange={(key) => change((before) => renameStatus(before, status.key, key), `${place}.key`)}
        />
        <PlacedField place={`${place}.kind`} label="Kind">
          <Select
            options={statusKinds.map((kind) => ({ value: kind, label: kindLabels[kind], detail: kindDetails[kind] }))}
            value={status.kind}
            onValueChange={(kind) =>
              set(status.color === colorOfKind[status.kind] ? { kind, color: colorOfKind[kind] } : { kind })
            }
          />
        </PlacedField>
        <PlacedField place={`${place}.color`} label="Colour">
          <Select
            options={stateColors.map((color) => ({
              value: color,
              label: colorLabels[color],
              icon: <StateMark tone={color} />,
            }))}
            value={status.color}
            onValueChange={(color) => set({ color })}
          />
        </PlacedField>
        <PlacedField place={`${place}.next`} label="May go to" className="sm:col-span-2">
          <MultiCombobox
            placeholder="Nowhere"
            options={nextOptions}
            value={status.next.map(
              (key) => nextOptions.find(({ value }) => value === key) ?? { value: key, label: key },
            )}
            onValueChange={(chosen) => set({ next: chosen.map(({ value }) => value) })}
          />
        </PlacedField>
      </div>
      <CheckboxField
        label="Entering it needs a comment"
        checked={status.requireComment}
        onCheckedChange={(requireComment) => set({ requireComment })}
      />
      <StatusReasons
        place={`${place}.reasonCodes`}
        value={status.reasonCodes}
        onChange={(reasonCodes) => set({ reasonCodes })}
      />
    </div>
  )
}
