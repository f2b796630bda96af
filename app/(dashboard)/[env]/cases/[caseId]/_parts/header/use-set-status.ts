'use client'

import { useCallback } from 'react'
import { isAllowedTransition } from '@/lib/cases/rules'
import { statusByKey } from '@/lib/templates/rules'
import type { TemplateStatus } from '@/lib/templates/schema'
import { setCaseStatusAction } from '../../actions'
import { useCase } from '../case-context'
import { type CaseChange, useCaseChange } from '../use-case-change'

interface Words {
  comment?: string
  reasonCodes?: string[]
}

/** Changes the status; taken back by Undo where the template allows the way back. */
export function useSetStatus() {
  const { env, detail } = useCase()
  const { run } = useCaseChange()
  const { case: caseView, definition } = detail
  return useCallback(
    (status: TemplateStatus, words: Words = {}) => {
      const change = (to: TemplateStatus): CaseChange => ({
        aspect: 'status',
        mine: to.name,
        done: to.name,
        apply: (current) => ({
          ...current,
          case: { ...current.case, status: to.key, statusName: to.name, statusKind: to.kind },
        }),
        send: (version) =>
          setCaseStatusAction(env, { caseId: caseView.id, status: to.key, version, ...(to === status ? words : {}) }),
      })
      const before = statusByKey(definition, caseView.status)
      const reversible =
        before &&
        isAllowedTransition(definition, status.key, before.key) &&
        !before.requireComment &&
        !before.reasonCodes
      return run({
        ...change(status),
        undo: reversible ? { ...change(before), done: `${before.name} again` } : undefined,
        placed: Boolean(words.comment || words.reasonCodes),
      })
    },
    [env, run, caseView.id, caseView.status, definition],
  )
}
