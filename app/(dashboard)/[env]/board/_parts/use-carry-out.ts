'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { showStartedBatch } from '@/components/batches/batch-watch'
import { showToast } from '@/components/ui/show-toast'
import type { Plan } from '@/lib/board/schema'
import { changedAtOnceMost } from '@/lib/cases/change-rules'
import type { ChangeOutcome } from '@/lib/cases/change-schema'
import { giveCasesAction, giveManyCasesAction } from '../actions'

/** Does what a plan says: a few at once with one undo, more as a batch. True once it is done or begun. */
export function useCarryOut(env: string) {
  const client = useQueryClient()
  const [pending, setPending] = useState(false)

  async function carryOut({ assignments }: Pick<Plan, 'assignments'>, reason: string): Promise<boolean> {
    setPending(true)
    try {
      return assignments.length > changedAtOnceMost ? await begin(assignments, reason) : await give(assignments, reason)
    } finally {
      setPending(false)
    }
  }

  async function begin(pairs: Plan['assignments'], reason: string): Promise<boolean> {
    const result = await giveManyCasesAction(env, { kind: 'case.assign_each', input: { pairs, reason } }).catch(
      () => null,
    )
    if (!result?.ok) return refused(result?.refusal.message)
    showStartedBatch(client, env, result.value)
    return true
  }

  async function give(assignments: Plan['assignments'], reason: string): Promise<boolean> {
    const items = assignments.map(({ caseId, assignee }) => ({
      caseId,
      changes: [{ type: 'assign' as const, assignee, reason }],
    }))
    const result = await giveCasesAction(env, { items }).catch(() => null)
    if (!result?.ok) return refused(result?.refusal.message)
    report(env, result.value)
    return true
  }
  return { carryOut, pending }
}

function refused(message = 'Docket did not answer.'): false {
  showToast({ title: message, tone: 'failure', persistent: true })
  return false
}

function report(env: string, outcomes: readonly ChangeOutcome[]): void {
  const failures = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.message]))
  const count = outcomes.length - failures.length
  const undo = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.undo.length > 0
      ? [{ caseId: outcome.caseId, changes: outcome.undo, version: outcome.version }]
      : [],
  )
  showToast({
    title: `${count} ${count === 1 ? 'case' : 'cases'} given${failures.length > 0 ? `, ${failures.length} not` : ''}`,
    description: failures.slice(0, 3).join(' ') || undefined,
    tone: failures.length > 0 ? 'failure' : 'success',
    persistent: failures.length > 0,
    action:
      undo.length > 0
        ? {
            label: 'Undo',
            onPress: () =>
              void giveCasesAction(env, { items: undo }).then((result) => {
                if (result.ok) showToast({ title: 'Put back' })
                else refused(result.refusal.message)
              }),
          }
        : undefined,
  })
}
