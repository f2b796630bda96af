'use client'

import Link from 'next/link'
import { useOptimistic, useTransition } from 'react'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { useChange } from '@/components/editing/use-change'
import { useListFocus } from '@/components/editing/use-list-focus'
import { Chip } from '@/components/ui/chip'
import { showToast } from '@/components/ui/show-toast'
import { paths } from '@/lib/paths'
import { methodNames } from '@/lib/routing/names'
import type { AssignmentPolicyView } from '@/lib/routing/schema'
import { reorderAssignmentPoliciesAction } from '../actions'

type PolicyListProps = {
  env: string
  policies: readonly AssignmentPolicyView[]
  names: Record<string, string>
  mayWrite: boolean
}

export function PolicyList({ env, policies, names, mayWrite }: PolicyListProps) {
  const { run } = useChange()
  const focus = useListFocus<HTMLOListElement>()
  const [, startTransition] = useTransition()
  const [shown, show] = useOptimistic(policies)
  const named = (ids: readonly string[]) => ids.map((id) => names[id] ?? 'something that is gone').join(', ')

  const move = (from: number, to: number) => {
    focus.moved(from, to)
    startTransition(async () => {
      const next = moved(shown, from, to)
      show(next)
      await run(async () => {
        const result = await reorderAssignmentPoliciesAction(env, { policyIds: next.map(({ id }) => id) })
        if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
        return result
      })
    })
  }

  return (
    <ol ref={focus.frame} aria-label="Policies in order" className="rounded-panel border border-hairline bg-panel">
      {shown.map((policy, index) => (
        <li key={policy.id} className="flex items-start gap-3 border-b border-hairline px-4 py-2.5 last:border-b-0">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <Link href={paths.assignment(env, policy.id)} className="font-medium underline-offset-2 hover:underline">
                {policy.name}
              </Link>
              <Chip>{methodNames[policy.method].label}</Chip>
              {policy.capacity ? <Chip>Cap {policy.capacity}</Chip> : null}
              {policy.enabled ? null : <Chip tone="slate">Off</Chip>}
            </p>
            <p className="text-pretty text-muted">
              {policy.sourceKind === 'queue' ? 'Queues' : 'Templates'}: {named(policy.sourceIds)}
            </p>
            <p className="text-12 text-pretty text-muted">{among(policy, named)}</p>
          </div>
          {mayWrite ? (
            <OrderButtons name={policy.name} index={index} count={shown.length} onMove={(to) => move(index, to)} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function among({ method, teamIds, userIds }: AssignmentPolicyView, named: (ids: readonly string[]) => string): string {
  if (method === 'case_creator' || method === 'inquiry_creator') return methodNames[method].help
  return teamIds.length + userIds.length === 0 ? 'Among every reviewer' : `Among ${named([...teamIds, ...userIds])}`
}
