'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { keyFrom } from '../definition-changes'
import { useEditor } from '../editor-context'
import { PlacedField } from '../placed-field'
import { PartList } from './part-list'

type ModuleButton = NonNullable<LayoutModule['buttons']>[number]
type ButtonsFormProps = {
  place: string
  value: LayoutModule['buttons']
  onChange: (buttons: LayoutModule['buttons']) => void
}

const tones = [
  { value: 'neutral', label: 'Plain' },
  { value: 'primary', label: 'What is mostly done' },
  { value: 'critical', label: 'Hard to take back' },
] as const

/** Which workflows have a button here, and what each is called; or all that put one on the case. */
export function ButtonsForm({ place, value, onChange }: ButtonsFormProps) {
  const { buttonWorkflows } = useEditor()
  const keyOf = (label: string, buttons: readonly ModuleButton[]) =>
    keyFrom(
      label || 'button',
      buttons.map(({ key }) => key),
    )
  const relabel = (button: ModuleButton, label: string): Partial<ModuleButton> => {
    const others = (value ?? []).filter(({ key }) => key !== button.key)
    return { label, key: button.key === keyOf(button.label, others) ? keyOf(label, others) : button.key }
  }
  return (
    <div className="flex flex-col gap-2">
      <CheckboxField
        label="All buttons that workflows have"
        checked={!value}
        onCheckedChange={(every) => onChange(every ? undefined : [])}
      />
      {value ? (
        <PartList
          label="Buttons"
          noun="button"
          place={place}
          parts={value}
          fresh={(): ModuleButton => ({
            key: keyOf('', value),
            label: '',
            tone: 'neutral',
            workflow: buttonWorkflows[0]?.value ?? '',
          })}
          onChange={onChange}
        >
          {(button, at, set) => (
            <>
              <PlacedField place={`${at}.label`} label="Button">
                <Input
                  size="dense"
                  value={button.label}
                  maxLength={200}
                  placeholder="What stands on it"
                  onChange={(event) => set(relabel(button, event.target.value))}
                />
              </PlacedField>
              <PlacedField
                place={`${at}.workflow`}
                label="Starts the workflow"
                help={buttonWorkflows.length === 0 ? 'No workflow is started by a button on a case yet.' : undefined}
              >
                <Select
                  size="dense"
                  placeholder="Choose"
                  options={withHeld(buttonWorkflows, button.workflow)}
                  value={button.workflow || null}
                  onValueChange={(workflow) => set({ workflow })}
                />
              </PlacedField>
              <PlacedField place={`${at}.tone`} label="Look">
                <Select
                  size="dense"
                  options={tones}
                  value={button.tone}
                  onValueChange={(tone) => set({ tone: tone as ModuleButton['tone'] })}
                />
              </PlacedField>
            </>
          )}
        </PartList>
      ) : null}
    </div>
  )
}

/** Also the one that is named and not there, so that it can be seen. */
const withHeld = (options: readonly { value: string; label: string }[], held: string) =>
  held === '' || options.some(({ value }) => value === held)
    ? options
    : [...options, { value: held, label: `${held} (no such button)` }]
