'use client'

import { useMemo } from 'react'
import { type FieldState, fieldStates } from '@/lib/templates/field-rules'
import { useCase } from './case-context'
import { useFacts } from './use-facts'

/** What the template's rules say of each field as the case stands now: shown at once when a value it rests on changes. */
export function useFieldStates(): Map<string, FieldState> {
  const { definition } = useCase().detail
  const facts = useFacts()
  return useMemo(() => fieldStates(definition, facts), [definition, facts])
}
