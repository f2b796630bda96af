'use client'

import { Input } from '@/components/ui/input'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'
import type { TemplateDecision } from '@/lib/templates/schema'
import { keyFrom } from '../definition-changes'
import { useEditor } from '../editor-context'
import { CodeList } from '../entries/code-list'
import { KeyInput } from '../entries/key-input'
import { PlacedField } from '../placed-field'
import { FourEyesForm } from './four-eyes-form'

type DecisionFormProps = {
  decision: TemplateDecision
  index: number
  onChange: (decision: TemplateDecision, subject?: string) => void
}

const tones = [
  { value: 'approve', label: 'Approval' },
  { value: 'decline', label: 'Refusal' },
  { value: 'neutral', label: 'Neither' },
] as const

export function DecisionForm({ decision, index, onChange }: DecisionFormProps) {
  const { definition, template } = useEditor()
  const place = `decisions.${index}`
  const set = (part: Partial<TemplateDecision>) =>
    onChange({ ...decision, ...part }, `${place}.${Object.keys(part)[0]}`)
  const fixed = template.publishedDefinition?.decisions.some(({ key }) => key === decision.key) ?? false
  const others = definition.decisions.filter((_other, at) => at !== index).map(({ key }) => key)
  const ends = definition.statuses.filter(({ kind }) => kind === 'end')
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <PlacedField place={`${place}.name`} label="Name">
          <Input
            value={decision.name}
            maxLength={200}
            onChange={({ target: { value: name } }) =>
              set(
                !fixed && decision.key === keyFrom(decision.name, others)
                  ? { name, key: keyFrom(name, others) }
                  : { name },
              )
            }
          />
        </PlacedField>
        <KeyInput place={`${place}.key`} value={decision.key} fixed={fixed} onChange={(key) => set({ key })} />
        <PlacedField place={`${place}.status`} label="Leads to" help="A status that ends the case.">
          <Select
            options={ends.map(({ key, name }) => ({ value: key, label: name }))}
            value={decision.status}
            onValueChange={(status) => set({ status })}
          />
        </PlacedField>
        <PlacedField place={`${place}.tone`} label="Counts as">
          <Select options={tones} value={decision.tone} onValueChange={(tone) => set({ tone })} />
        </PlacedField>
        <PlacedField
          place={`${place}.narrativeMinLength`}
          label="Narrative, at least"
          help="Characters; 0 asks for none."
        >
          <NumberField
            value={decision.narrativeMinLength}
            min={0}
            max={5000}
            step={10}
            onValueChange={(length) => set({ narrativeMinLength: length ?? 0 })}
          />
        </PlacedField>
      </div>
      <CodeList
        label="Reason codes"
        noun="reason code"
        place={`${place}.reasonCodes`}
        keyName="key"
        codes={decision.reasonCodes}
        onChange={(codes, subject) =>
          onChange({ ...decision, reasonCodes: codes.map(({ key, label }) => ({ key, label })) }, subject)
        }
      />
      <FourEyesForm place={`${place}.fourEyes`} value={decision.fourEyes} onChange={(fourEyes) => set({ fourEyes })} />
    </div>
  )
}
