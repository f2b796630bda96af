'use client'

import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { valuesAt } from '@/lib/workflows/rules'
import type { WorkflowDefinition } from '@/lib/workflows/schema'
import type { CheckScene } from '@/lib/workflows/view'
import { useBuilder } from '../builder-context'
import { PanelFrame } from '../panel-frame'
import { PairsInput } from './pairs-input'
import { VariablesForm } from './variables-form'

const personOption = ({ id, name, email }: CheckScene['people'][number]) => ({ value: id, label: name, detail: email })

/** What belongs to the workflow as a whole. */
export function SettingsPanel() {
  const { draft, definition, scene, problems, change, changeDraft } = useBuilder()
  const owner = scene.people.find(({ id }) => id === draft.ownerId)
  const wrong = problems.filter(({ field }) => /^(output|variables)\b/.test(field ?? ''))
  return (
    <PanelFrame title="Workflow" description="Its name, who answers for it, its variables and what a run gives back.">
      <Field label="Name">
        <Input
          defaultValue={draft.name}
          maxLength={200}
          onChange={(event) => {
            const name = event.target.value.trim()
            if (name) changeDraft((before) => ({ ...before, name }), 'name')
          }}
        />
      </Field>
      <Field label="Description">
        <Textarea
          rows={2}
          value={draft.description}
          maxLength={2000}
          onChange={(event) => {
            const description = event.target.value
            changeDraft((before) => ({ ...before, description }), 'description')
          }}
        />
      </Field>
      <Field label="Owner" help="Is told of runs that fail or stand still.">
        <Combobox
          placeholder="Nobody"
          options={scene.people.filter(({ disabled }) => !disabled).map(personOption)}
          value={owner ? personOption(owner) : null}
          onValueChange={(option) => changeDraft((before) => ({ ...before, ownerId: option?.value ?? null }), 'owner')}
        />
      </Field>
      <VariablesForm
        variables={definition.variables}
        onChange={(variables, subject) => change((before) => ({ ...before, variables }), subject)}
      />
      <div data-place="output">
        <p className="mb-1.5 text-12 font-medium text-muted">Output</p>
        <PairsInput
          label="Output"
          value={definition.output}
          values={valuesAt(definition, scene, null)}
          onChange={(output) =>
            change((before) => ({ ...before, output: output as WorkflowDefinition['output'] }), 'output')
          }
        />
      </div>
      {wrong.map(({ field, message }) => (
        <p key={`${field} ${message}`} className="text-12 text-state-red">
          {message}
        </p>
      ))}
    </PanelFrame>
  )
}
