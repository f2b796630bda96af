import { Field } from '@/components/ui/field'
import type { OfferedValue } from '@/lib/workflows/rules'
import type { Step } from '@/lib/workflows/schema'
import { useBuilder } from '../builder-context'
import { TemplateInput } from './template-input'
import { typedText, typedValue } from './typed-value'

type InputsInputProps = {
  step: Step
  value: Record<string, unknown>
  onChange: (value: Record<string, unknown>) => void
  values: readonly OfferedValue[]
}

/** What the called workflow takes, one by one. */
export function InputsInput({ step, value, onChange, values }: InputsInputProps) {
  const { scene } = useBuilder()
  const called = scene.workflows.find(({ id, key }) => id === step.config.workflow || key === step.config.workflow)
  if (!called) return <p className="text-muted">Choose the workflow first.</p>
  if (called.inputs.length === 0) return <p className="text-muted">{called.name} takes no inputs.</p>
  return (
    <div className="flex flex-col gap-2">
      {called.inputs.map(({ key, label, required }) => (
        <Field key={key} label={label} required={required}>
          <TemplateInput
            label={label}
            value={typedText(value[key])}
            values={values}
            onChange={(text) => {
              const { [key]: _, ...rest } = value
              onChange(text === '' ? rest : { ...rest, [key]: typedValue(text) })
            }}
          />
        </Field>
      ))}
    </div>
  )
}
