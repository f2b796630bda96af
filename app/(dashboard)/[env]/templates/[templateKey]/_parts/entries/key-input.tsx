'use client'

import { Input } from '@/components/ui/input'
import { PlacedField } from '../placed-field'

type KeyInputProps = { place: string; value: string; onChange: (key: string) => void; fixed: boolean }

/** What integrations call an entry. Once published it stays, since cases and callers know it by this. */
export function KeyInput({ place, value, onChange, fixed }: KeyInputProps) {
  return (
    <PlacedField place={place} label="Key" help={fixed ? 'Published: it stays as it is.' : undefined}>
      <Input
        className="font-mono text-12"
        readOnly={fixed}
        value={value}
        maxLength={64}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </PlacedField>
  )
}
