'use client'

import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { usePreview } from './preview-context'

/** Which case the preview is drawn with. */
export function PreviewPicker() {
  const { choices, chosen, choose } = usePreview()
  if (!choices) return null
  if (choices.length === 0)
    return <p className="text-12 text-muted">Drawn with a case made up for it, since the template has none yet.</p>
  return (
    <Field label="Drawn with the case">
      <Combobox
        size="dense"
        clearable={false}
        options={choices}
        value={choices.find(({ value }) => value === chosen) ?? null}
        onValueChange={(option) => choose(option?.value ?? null)}
      />
    </Field>
  )
}
