'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'
import { riskTiers } from '@/lib/cases/names'
import type { TemplateDecision } from '@/lib/templates/schema'
import { useEditor } from '../editor-context'
import { PlacedField } from '../placed-field'

type FourEyes = TemplateDecision['fourEyes']
type FourEyesFormProps = { place: string; value: FourEyes; onChange: (value: FourEyes) => void }

const none: NonNullable<FourEyes> = { always: false, riskTiers: [] }
const noField = ''

/** When a second person must agree: always, by risk tier, or from an amount on. Any of them is enough. */
export function FourEyesForm({ place, value, onChange }: FourEyesFormProps) {
  const { fields } = useEditor().definition
  const held = value ?? none
  const set = (part: Partial<NonNullable<FourEyes>>) => {
    const next = { ...held, ...part }
    onChange(next.always || next.riskTiers.length > 0 || next.amountField ? next : undefined)
  }
  const amounts = fields.filter(({ type }) => ['money', 'number', 'integer'].includes(type))
  return (
    <fieldset data-place={place} className="min-w-0">
      <legend className="mb-1 text-12 font-medium text-muted">A second person must agree</legend>
      <div className="flex flex-col gap-2">
        <CheckboxField label="Always" checked={held.always} onCheckedChange={(always) => set({ always })} />
        {held.always ? null : (
          <>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="text-muted">For risk tier</span>
              {riskTiers.map((tier) => (
                // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
                <label key={tier} className="flex items-center gap-1.5">
                  <Checkbox
                    aria-label={`For risk tier ${tier}`}
                    checked={held.riskTiers.includes(tier)}
                    onCheckedChange={(on) =>
                      set({
                        riskTiers: riskTiers.filter((known) => (known === tier ? on : held.riskTiers.includes(known))),
                      })
                    }
                  />
                  {tier}
                </label>
              ))}
            </div>
            <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
              <PlacedField place={`${place}.amountField`} label="By amount in">
                <Select
                  options={[
                    { value: noField, label: 'No field' },
                    ...amounts.map(({ key, label }) => ({ value: key, label })),
                  ]}
                  value={held.amountField ?? noField}
                  onValueChange={(key) =>
                    set(key ? { amountField: key } : { amountField: undefined, amountAtLeast: undefined })
                  }
                />
              </PlacedField>
              {held.amountField ? (
                <PlacedField place={`${place}.amountAtLeast`} label="From">
                  <NumberField
                    value={held.amountAtLeast ?? null}
                    min={0}
                    step="any"
                    onValueChange={(amount) => set({ amountAtLeast: amount ?? undefined })}
                  />
                </PlacedField>
              ) : null}
            </div>
          </>
        )}
      </div>
    </fieldset>
  )
}
