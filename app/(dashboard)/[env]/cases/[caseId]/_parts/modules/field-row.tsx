'use client'

import { Lock, Pencil } from 'lucide-react'
import { useId } from 'react'
import { valueText } from '@/components/fields/value-text'
import { classNames } from '@/components/ui/class-names'
import { useClock } from '@/components/ui/clock-provider'
import type { TemplateField } from '@/lib/fields/schema'
import { isEmpty } from '@/lib/fields/values'
import { useCase } from '../case-context'
import { FieldEditor } from './field-editor'
import { RevealedValue } from './revealed-value'
import { useFieldEdit } from './use-field-edit'

/** One field: its value, edited where it stands by a click or Enter; a refusal is said right below it. */
export function FieldRow({ field }: { field: TemplateField }) {
  const { detail, directory, refusalOf } = useCase()
  const { locale, timeZone } = useClock()
  const edit = useFieldEdit(field)
  const labelId = useId()
  const value = detail.case.fields[field.key] ?? null
  const empty = isEmpty(value)
  const fixed = field.writeOnce && !empty
  const locked = refusalOf('case:update') ?? (fixed ? 'Set once; it cannot be changed.' : null)
  const names = Object.fromEntries([
    ...directory.people.flatMap(({ id, email, name }) => [
      [id, name],
      [email, name],
    ]),
    ...detail.files.map(({ id, name }) => [id, name]),
  ])
  const text = empty ? '' : valueText(field, value, { locale, timeZone, names })
  const masked = field.sensitive && !empty

  return (
    <div
      data-place={`fields.${field.key}`}
      className="col-span-2 grid min-h-8 scroll-mt-32 grid-cols-subgrid items-start border-b border-hairline/60 py-0.5 last:border-b-0"
    >
      <dt id={labelId} className="py-1 text-muted" title={field.help || undefined}>
        {field.label}
        {field.required && empty ? <span className="text-12 text-faint"> (required)</span> : null}
      </dt>
      <dd className="min-w-0">
        {edit.draft !== null ? (
          <FieldEditor field={field} edit={edit} />
        ) : (
          <div className="flex min-h-7 items-start gap-1">
            {masked ? (
              <RevealedValue field={field} />
            ) : (
              <Shown field={field} text={text} locked={locked} labelId={labelId} onEdit={() => edit.begin(value)} />
            )}
            {masked && !locked ? (
              <button
                type="button"
                aria-label={`Change ${field.label}`}
                onClick={() => edit.begin(null)}
                className="flex size-7 items-center justify-center rounded-control text-faint hover:bg-hover hover:text-text"
              >
                <Pencil aria-hidden className="size-3.5" />
              </button>
            ) : null}
            {fixed ? (
              <span
                title="Set once; it cannot be changed."
                className="flex size-7 items-center justify-center text-faint"
              >
                <Lock aria-hidden className="size-3.5" />
                <span className="sr-only">Set once; it cannot be changed.</span>
              </span>
            ) : null}
          </div>
        )}
      </dd>
    </div>
  )
}

type ShownProps = { field: TemplateField; text: string; locked: string | null; labelId: string; onEdit: () => void }

function Shown({ field, text, locked, labelId, onEdit }: ShownProps) {
  const valueId = useId()
  const look = classNames(
    'min-h-7 w-full rounded-control px-1.5 py-1 text-start whitespace-pre-line wrap-anywhere',
    field.type === 'json' && 'font-mono text-12',
    (field.type === 'number' || field.type === 'integer' || field.type === 'money') && 'tabular',
    field.required && text === '' && 'text-state-amber',
  )
  const shown = text || (field.required ? 'Empty' : '–')
  if (locked) return <span className={look}>{shown}</span>
  return (
    <button
      type="button"
      aria-labelledby={`${labelId} ${valueId}`}
      aria-description="Press to edit"
      onClick={onEdit}
      className={classNames(look, '-mx-px hover:bg-hover')}
    >
      <span id={valueId} className={text ? undefined : field.required ? undefined : 'text-faint'}>
        {shown}
      </span>
    </button>
  )
}
