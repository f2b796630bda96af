'use client'

import { useMemo } from 'react'
import { priorityName } from '@/lib/cases/names'
import type { CaseFacts } from '@/lib/cases/rules'
import type { FieldValues } from '@/lib/fields/values'
import { mostPeople } from '@/lib/members/names'
import { type Directory, useCase } from './case-context'

/** Everyone, or null where there are more than a page is told of: then only the server knows. */
const knownPeople = (people: Directory['people']): ReadonlySet<string> | null =>
  people.length < mostPeople ? new Set(people.flatMap(({ id, email }) => [id, email.toLowerCase()])) : null

/** The case as the rules read it: the same list that the server would refuse with disables a button here. */
export function useFacts(): CaseFacts {
  const { detail, directory } = useCase()
  const { case: caseView, files } = detail
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
      known: {
        people: knownPeople(directory.people),
        files: new Set(files.map(({ id }) => id)),
      },
    }),
    [caseView, files, directory.people],
  )
}
