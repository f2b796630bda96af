'use client'

import { useState } from 'react'
import { maskedValue } from '@/lib/cases/names'
import type { TemplateField } from '@/lib/fields/schema'
import { type FieldValues, isEmpty } from '@/lib/fields/values'
import { givenProblems } from '@/lib/templates/field-rules'
import { updateCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { problemAt } from '../problem-at'
import { useCaseChange } from '../use-case-change'
import { useFacts } from '../use-facts'

export interface FieldEdit {
  /** Null = not being edited. */
  draft: { value: unknown } | null
  error: string | null
  begin: (value: unknown) => void
  change: (value: unknown) => void
  cancel: () => void
  /** Shows the value at once; a refusal opens the editor again with what was typed. */
  save: (value?: unknown) => Promise<void>
}

export function useFieldEdit(field: TemplateField): FieldEdit {
  const { env, detail } = useCase()
  const { run } = useCaseChange()
  const facts = useFacts()
  const [draft, setDraft] = useState<{ value: unknown; basedOn: number } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const stored = detail.case.fields[field.key] ?? null
  const close = () => {
    setDraft(null)
    setError(null)
  }
  const save = async (given: unknown = draft?.value) => {
    const value = (isEmpty(given) ? null : given) as FieldValues[string]
    if (JSON.stringify(value) === JSON.stringify(stored)) return close()
    // what stands masked here is no value to compare with
    const { [field.key]: _masked, ...others } = facts.fields
    const problems = givenProblems(detail.definition, field.sensitive ? { ...facts, fields: others } : facts, {
      [field.key]: value,
    })
    const own = problems.filter((problem) => problem.field === `fields.${field.key}`)
    if (own.length > 0) return setError(own.map(({ message }) => message).join(' '))
    const basedOn = draft?.basedOn ?? detail.case.version
    close()
    const shown = field.sensitive && value !== null ? maskedValue : value
    const refusal = await run({
      aspect: `fields.${field.key}`,
      mine: value === null ? 'Empty' : typeof value === 'object' ? JSON.stringify(value) : String(value),
      placed: true,
      basedOn,
      apply: (current) => ({
        ...current,
        case: { ...current.case, fields: { ...current.case.fields, [field.key]: shown } },
      }),
      send: (version) => updateCaseAction(env, { caseId: detail.case.id, fields: { [field.key]: value }, version }),
    })
    if (!refusal || refusal.code === 'kept_theirs') return
    setDraft({ value, basedOn: detail.case.version })
    setError(problemAt(refusal, `fields.${field.key}`) ?? refusal.message)
  }
  return {
    draft,
    error,
    begin: (value) => setDraft({ value, basedOn: detail.case.version }),
    change: (value) => setDraft((held) => ({ value, basedOn: held?.basedOn ?? detail.case.version })),
    cancel: close,
    save,
  }
}
