'use client'

import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { PlacedField } from '../placed-field'
import { PartList } from './part-list'

type PresetsFormProps = {
  place: string
  value: LayoutModule['presets']
  onChange: (presets: LayoutModule['presets']) => void
}

/** Texts that a note can begin with. */
export function PresetsForm({ place, value = [], onChange }: PresetsFormProps) {
  return (
    <PartList
      label="Notes to begin with"
      noun="preset"
      place={place}
      parts={value}
      fresh={() => ({ name: '', text: '' })}
      onChange={(presets) => onChange(presets.length > 0 ? presets : undefined)}
    >
      {(preset, at, set) => (
        <>
          <PlacedField place={`${at}.name`} label="Preset">
            <Input
              size="dense"
              value={preset.name}
              maxLength={200}
              placeholder="What it is called in the menu"
              onChange={(event) => set({ name: event.target.value })}
            />
          </PlacedField>
          <PlacedField place={`${at}.text`} label="Note">
            <Textarea
              rows={3}
              value={preset.text}
              maxLength={5000}
              onChange={(event) => set({ text: event.target.value })}
            />
          </PlacedField>
        </>
      )}
    </PartList>
  )
}
