'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { VariableType } from '@/lib/workflows/names'
import type { Variable } from '@/lib/workflows/schema'
import { NamedValuesForm } from './named-values-form'
import { typedText, typedValue } from './typed-value'

const types: Record<VariableType, string> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Yes or no',
  date_time: 'Date and time',
  list: 'List',
  json: 'JSON',
}

type VariablesFormProps = { variables: Variable[]; onChange: (variables: Variable[], subject?: string) => void }

/** What a run keeps in mind and changes with the step Set variable. */
export function VariablesForm({ variables, onChange }: VariablesFormProps) {
  return (
    <NamedValuesForm
      title="Variables"
      noun="Variable"
      place="variables"
      scope="variables"
      types={types}
      values={variables}
      create={(key, label): Variable => ({ key, label, type: 'text' })}
      onChange={onChange}
    >
      {(variable, change) => (
        <Field label="Begins as">
          <Input
            size="dense"
            defaultValue={typedText(variable.initial)}
            onChange={({ target: { value } }) =>
              change({ initial: value === '' ? undefined : (typedValue(value) as Variable['initial']) })
            }
          />
        </Field>
      )}
    </NamedValuesForm>
  )
}
