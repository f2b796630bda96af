'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { planOptions } from '@/lib/board/client'
import type { BoardPerson } from '@/lib/board/schema'
import type { Asked } from './board-shown'
import { PlanEffect } from './plan-effect'
import { useCarryOut } from './use-carry-out'

type PlanDialogProps = {
  env: string
  asked: Extract<Asked, { kind: 'plan' }>
  people: readonly BoardPerson[]
  onClose: () => void
  onDone: () => void
}

/** Who would get what, shown before it is done. */
export function PlanDialog({ env, asked, people, onClose, onDone }: PlanDialogProps) {
  const [to, setTo] = useState(asked.to)
  const { data: plan, error } = useQuery(planOptions(env, asked.source, to))
  const { carryOut, pending } = useCarryOut(env)
  const holder = 'personId' in asked.source ? asked.source.personId : null
  const targets = [
    { value: 'spread', label: 'Everyone who is free, the least loaded first' },
    ...people
      .filter(({ id }) => id !== holder)
      .map(({ id, name, availability }) => ({
        value: id,
        label: availability === 'available' ? name : `${name} (${availability})`,
      })),
  ]
  const count = plan?.assignments.length ?? 0
  const what = count === 1 ? '1 case' : `${count} cases`
  return (
    <Dialog
      title={asked.title}
      description={plan ? about(plan) : undefined}
      size="medium"
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            pending={pending}
            disabledReason={plan && count === 0 ? 'Nothing would move.' : plan ? null : 'The effect is being reckoned.'}
            onClick={async () => {
              if (plan && (await carryOut(plan, `${asked.title}.`))) onDone()
            }}
          >
            Give {what}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {error ? <Notice kind="failure">{error.message}</Notice> : null}
        <Field label="To">
          <Select options={targets} value={to} onValueChange={setTo} />
        </Field>
        <PlanEffect plan={plan} />
        {plan && plan.left > 0 ? (
          <Notice kind="warning">
            {plan.left === 1 ? '1 case stays' : `${plan.left} cases stay`} where{' '}
            {plan.left === 1 ? 'it is' : 'they are'}: nobody who may work the queue is free and below their capacity.
          </Notice>
        ) : null}
        {plan?.more ? (
          <p className="text-12 text-muted">These are the {plan.cases} nearest deadlines; go on with the rest after.</p>
        ) : null}
      </div>
    </Dialog>
  )
}

function about({ cases, begun }: { cases: number; begun: number }): string {
  const all = cases === 1 ? '1 case' : `${cases} cases`
  return begun > 0 ? `${all}, ${begun} of them begun. The nearest deadline goes first.` : `${all}, none of them begun.`
}
