'use client'

import { useState } from 'react'
import { showToast } from '@/components/ui/show-toast'
import type { Refusal } from '@/lib/doors/result'
import { caseName } from '@/lib/kernel/case-name'
import type { TemplateDecision } from '@/lib/templates/schema'
import { decideCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { useReviewSession } from '../session/review-session'
import { useCaseChange } from '../use-case-change'

export function useDecide(decision: TemplateDecision) {
  const { env, detail } = useCase()
  const { run } = useCaseChange()
  const session = useReviewSession()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const [basedOn] = useState(detail.case.version)
  const decide = async (form: { reasonCode?: string; narrative: string }): Promise<boolean> => {
    setPending(true)
    let proposed = false
    const refused = await run({
      aspect: '*',
      placed: true,
      basedOn,
      send: async (version) => {
        const result = await decideCaseAction(env, {
          caseId: detail.case.id,
          decision: decision.key,
          ...form,
          version,
        })
        if (result.ok) proposed = result.value.proposalId !== null
        return result
      },
    })
    setPending(false)
    setRefusal(refused)
    if (refused) return false
    const word = proposed ? `${decision.name} proposed` : `${decision.name}: decided`
    showToast({
      title: `${caseName(detail.case.number)} · ${word}`,
      tone: 'success',
      id: 'case-change',
      action: session ? { label: 'Next case', onPress: () => void session.next() } : undefined,
    })
    return true
  }
  return { decide, refusal, pending }
}
