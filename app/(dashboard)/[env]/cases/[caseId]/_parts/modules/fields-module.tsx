'use client'

import { isEmpty } from '@/lib/fields/values'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { ruledField } from '@/lib/templates/visibility-rules'
import { useCase } from '../case-context'
import { useFieldStates } from '../use-field-states'
import { FieldRow } from './field-row'

/** The fields a module names, in its order, all of the template's where it names none; less what the rules hide. */
export function FieldsModule({ module }: { module: Pick<LayoutModule, 'fields' | 'hideEmpty'> }) {
  const { definition, case: caseView } = useCase().detail
  const states = useFieldStates()
  if (definition.fields.length === 0) return <p className="text-muted">This template has no fields.</p>
  const keys = module.fields ?? definition.fields.map(({ key }) => key)
  const shown = keys.flatMap((key) => {
    const state = states.get(key)
    if (!state || state.hidden) return []
    const empty = isEmpty(caseView.fields[key])
    const leftOut = empty && (state.field.retired || (module.hideEmpty && !state.required))
    return leftOut ? [] : [ruledField(state)]
  })
  if (shown.length === 0) return <p className="text-muted">Nothing is filled in here.</p>
  return (
    <dl className="grid grid-cols-[minmax(7rem,2fr)_minmax(0,3fr)] gap-x-3">
      {shown.map((field) => (
        <FieldRow key={field.key} field={field} />
      ))}
    </dl>
  )
}
