'use client'

import { useMemo } from 'react'
import { decisionBlockers } from '@/lib/cases/rules'
import type { Problem } from '@/lib/kernel/errors'
import { useCase } from '../case-context'
import { useFacts } from '../use-facts'

/** What the case itself lacks for its decisions, each once; the words of the decision are asked for in its dialog. */
export function useBlockers(): Problem[] {
  const { definition } = useCase().detail
  const facts = useFacts()
  return useMemo(() => {
    const all = definition.decisions.flatMap((decision) =>
      decisionBlockers(definition, facts, decision, { narrative: 'x'.repeat(decision.narrativeMinLength) }),
    )
    const own = all.filter(({ field }) => field !== 'reasonCode' && field !== 'narrative')
    return [...new Map(own.map((problem) => [`${problem.field}${problem.code}`, problem])).values()]
  }, [definition, facts])
}
