'use client'

import { useEffect, useMemo, useRef } from 'react'
import { FieldControl } from '@/components/fields/field-control'
import { Button } from '@/components/ui/button'
import type { TemplateField } from '@/lib/fields/schema'
import { useCase } from '../case-context'
import type { FieldEdit } from './use-field-edit'

/** Enter saves (Ctrl+Enter where Enter is a new line), Escape leaves the value as it was. */
export function FieldEditor({ field, edit }: { field: TemplateField; edit: FieldEdit }) {
  const { directory, detail } = useCase()
  const frame = useRef<HTMLDivElement>(null)
  const people = useMemo(
    () => directory.people.map(({ id, name, email }) => ({ value: id, label: name, detail: email })),
    [directory.people],
  )
  const files = useMemo(() => detail.files.map(({ id, name }) => ({ value: id, label: name })), [detail.files])
  useEffect(() => frame.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), [])
  const multiline = field.type === 'long_text' || field.type === 'json'
  const picks = ['single_select', 'multi_select', 'country', 'user', 'file', 'boolean'].includes(field.type)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the control inside, this only listens on its way up
    <div
      ref={frame}
      className="flex flex-col gap-1.5 py-1"
      onKeyDown={(event) => {
        if (event.defaultPrevented) return
        if (event.key === 'Escape') edit.cancel()
        const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey || !(multiline || picks))
        if (saves && (event.target as Element).tagName !== 'BUTTON') {
          event.preventDefault()
          void edit.save()
        }
      }}
    >
      <FieldControl
        field={field}
        value={edit.draft?.value ?? null}
        people={people}
        files={files}
        aria-label={field.label}
        onChange={(value) =>
          picks && field.type !== 'multi_select' && value !== null ? void edit.save(value) : edit.change(value)
        }
      />
      {edit.error ? (
        <p role="alert" className="text-12 text-state-red">
          {edit.error}
        </p>
      ) : null}
      {field.help ? <p className="text-12 text-muted">{field.help}</p> : null}
      <div className="flex gap-1.5">
        <Button size="dense" variant="primary" onClick={() => void edit.save()}>
          Save
        </Button>
        <Button size="dense" variant="ghost" onClick={edit.cancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
