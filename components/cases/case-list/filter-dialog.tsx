'use client'

import { useState } from 'react'
import { DateTimeInput } from '@/components/fields/date-time-input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { TypedFilter } from './filter-fields'
import type { ListParams } from './list-params'

type FilterDialogProps = {
  filter: TypedFilter
  params: ListParams
  onChange: (change: Partial<ListParams>) => void
  onClose: () => void
}

/** A filter that is typed: a tag, a reference, an instant. */
export function FilterDialog({ filter, params, onChange, onClose }: FilterDialogProps) {
  const held = params[filter.name]
  const [text, setText] = useState(Array.isArray(held) ? held.join(', ') : (held ?? ''))
  const apply = () => {
    const words = text.split(',').map((word) => word.trim())
    const several = words.filter(Boolean)
    onChange({ [filter.name]: filter.kind === 'time' ? text || null : several.length > 0 ? several : null })
    onClose()
  }
  const label = `${filter.label} ${filter.operator}`
  return (
    <Dialog
      title={`Filter by ${filter.label.toLowerCase()}`}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="typed-filter">
            Apply
          </Button>
        </>
      }
    >
      <form
        id="typed-filter"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <Field label={label} help={filter.kind === 'text' ? 'A comma between several: any of them.' : undefined}>
          {filter.kind === 'time' ? (
            <DateTimeInput aria-label={label} value={text} onChange={(value) => setText(value ?? '')} />
          ) : (
            <Input value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
