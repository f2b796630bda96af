'use client'

import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useCase } from '../case-context'
import { FieldRow } from './field-row'

/** The fields a module names, in its order; all of the template's where it names none. */
export function FieldsModule({ module }: { module: Pick<LayoutModule, 'fields'> }) {
  const { definition } = useCase().detail
  const fields = module.fields
    ? module.fields.flatMap((key) => definition.fields.filter((field) => field.key === key))
    : definition.fields
  if (fields.length === 0) return <p className="text-muted">This template has no fields.</p>
  return (
    <dl className="grid grid-cols-[minmax(7rem,2fr)_minmax(0,3fr)] gap-x-3">
      {fields.map((field) => (
        <FieldRow key={field.key} field={field} />
      ))}
    </dl>
  )
}
