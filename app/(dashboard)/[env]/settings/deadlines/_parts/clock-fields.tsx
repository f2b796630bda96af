'use client'

import { DurationInput } from '@/components/fields/duration-input'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { clockLabels, type OtherClock, otherClocks, type PolicyClocks } from '@/lib/sla/schema'

type ClockFieldsProps = {
  clocks: PolicyClocks
  onChange: (clocks: PolicyClocks) => void
  problemAt: (field: string) => string | null
}

const helps: Record<OtherClock, string> = {
  first_touch: 'From creation until a person does something on the case.',
  approval: 'From a proposed decision until the second person has answered.',
  client_response: 'From the status that waits for the client until the case leaves it.',
}

/** Targets of the clocks beside the deadline; each warns and is missed by itself. */
export function ClockFields({ clocks, onChange, problemAt }: ClockFieldsProps) {
  return (
    <div className="flex flex-col gap-3">
      {otherClocks.map((kind) => {
        const target = clocks[kind]
        const set = (change: Partial<NonNullable<PolicyClocks[OtherClock]>>) =>
          target && onChange({ ...clocks, [kind]: { ...target, ...change } })
        return (
          <div key={kind} className="grid gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_13rem_13rem]">
            <CheckboxField
              label={clockLabels[kind]}
              help={helps[kind]}
              checked={target !== undefined}
              onCheckedChange={(on) =>
                onChange({ ...clocks, [kind]: on ? { targetMinutes: 240, warningMinutes: 60 } : undefined })
              }
            />
            {target ? (
              <>
                <Field label="Target" error={problemAt(`clocks.${kind}.targetMinutes`)}>
                  <DurationInput
                    label={`${clockLabels[kind]} target`}
                    value={target.targetMinutes}
                    onChange={(minutes) => set({ targetMinutes: minutes ?? 0 })}
                  />
                </Field>
                <Field label="Warning before" error={problemAt(`clocks.${kind}.warningMinutes`)}>
                  <DurationInput
                    label={`${clockLabels[kind]} warning`}
                    value={target.warningMinutes}
                    onChange={(minutes) => set({ warningMinutes: minutes ?? 0 })}
                  />
                </Field>
              </>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
