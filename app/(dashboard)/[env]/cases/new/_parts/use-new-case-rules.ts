'use client'

import { useMemo } from 'react'
import type { TemplateField } from '@/lib/fields/schema'
import { type FieldValues, isEmpty, sameValue } from '@/lib/fields/values'
import { fieldStates } from '@/lib/templates/field-rules'
import { initialStatus } from '@/lib/templates/rules'
import { ruledField } from '@/lib/templates/visibility-rules'
import type { ChoosableTemplate } from './new-case'
import type { CaseDraft } from './use-new-case'

/** The fields the form shows now, as the template's rules leave them: the same rules that the server asks. */
export function useNewCaseRules(template: ChoosableTemplate, draft: CaseDraft): TemplateField[] {
  return useMemo(() => shownFields(template, draft), [template, draft])
}

export function shownFields(
  { definition, type, entityCategory }: ChoosableTemplate,
  draft: CaseDraft,
): TemplateField[] {
  const states = fieldStates(definition, {
    fields: draft.fields as FieldValues,
    status: initialStatus(definition).key,
    type,
    entityCategory,
    priority: draft.priority,
    riskTier: null,
    riskScore: 0,
    tags: definition.tags,
  })
  return [...states.values()]
    .filter(({ hidden, field }) => !hidden && !field.retired && field.type !== 'file') // a case to be has no files
    .map(ruledField)
}

/** What is sent of the fields: what is filled in and shown, and an empty value where a default was taken out. Defaults go by themselves. */
export function sentFields(template: ChoosableTemplate, draft: CaseDraft): FieldValues {
  return Object.fromEntries(
    shownFields(template, draft).flatMap(({ key, default: usual }) => {
      const value = draft.fields[key]
      if (usual !== undefined && sameValue(value, usual)) return []
      if (!isEmpty(value)) return [[key, value as FieldValues[string]]]
      return usual === undefined ? [] : [[key, null]]
    }),
  )
}
