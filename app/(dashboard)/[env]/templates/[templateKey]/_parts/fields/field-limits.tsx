'use client'

import { NumberField } from '@/components/ui/number-field'
import type { TemplateField } from '@/lib/fields/schema'
import { PlacedField } from '../placed-field'

type FieldLimitsProps = {
  field: TemplateField
  place: string
  /** Of a text its length, of a number itself. */
  kind: 'length' | 'range'
  onChange: (part: Partial<TemplateField>) => void
}

export function FieldLimits({ field, place, kind, onChange }: FieldLimitsProps) {
  const [least, most] = kind === 'length' ? ['Shortest', 'Longest'] : ['Smallest', 'Largest']
  const whole = kind === 'length'
  return (
    <>
      <PlacedField
        place={`${place}.minimum`}
        label={least}
        help={whole ? 'Characters; empty asks for none.' : undefined}
      >
        <NumberField
          value={field.minimum ?? null}
          min={whole ? 0 : undefined}
          step={whole ? 1 : 'any'}
          onValueChange={(value) => onChange({ minimum: value ?? undefined })}
        />
      </PlacedField>
      <PlacedField place={`${place}.maximum`} label={most}>
        <NumberField
          value={field.maximum ?? null}
          min={whole ? 0 : undefined}
          step={whole ? 1 : 'any'}
          onValueChange={(value) => onChange({ maximum: value ?? undefined })}
        />
      </PlacedField>
    </>
  )
}
