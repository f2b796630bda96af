'use client'

import { useMemo } from 'react'
import { priorityName } from '@/lib/cases/names'
import type { CaseFacts } from '@/lib/cases/rules'
import type { FieldValues } from '@/lib/fields/values'
import { useCase } from './case-context'

/** The case as the rules read it: the same list that the server would refuse with disables a button here. */
export function useFacts(): CaseFacts {
  const { case: caseView } = useCase().detail
  return useMemo(
    () => ({
      status: caseView.status,
      fields: caseView.fields as FieldValues,
      checklist: caseView.checklist,
      openAlertsCount: caseView.openAlertsCount,
      riskTier: caseView.riskTier,
      riskScore: caseView.riskScore,
      type: caseView.type,
      entityCategory: caseView.entityCategory,
      priority: priorityName(caseView.priority),
      tags: caseView.tags,
    }),
    [caseView],
  )
}
