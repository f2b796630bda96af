'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateTimeInput } from '@/components/fields/date-time-input'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { planOptions } from '@/lib/board/client'
import type { BoardPerson } from '@/lib/board/schema'
import { setPersonAvailabilityAction } from '../actions'
import { PlanEffect } from './plan-effect'
import { useCarryOut } from './use-carry-out'
import { useMoments } from './use-moments'

type AwayDialogProps = { env: string; person: BoardPerson; onClose: () => void; onDone: () => void }

/** Tomorrow at nine, in the zone of this machine. */
function tomorrow(): string {
  const at = new Date()
  at.setDate(at.getDate() + 1)
  at.setHours(9, 0, 0, 0)
  return at.toISOString()
}

/** When a person is away, and what becomes of their work: by itself at that hour, or handed over now. */
export function AwayDialog({ env, person, onClose, onDone }: AwayDialogProps) {
  const [from, setFrom] = useState<string | null>(person.awayFrom ?? tomorrow)
  const [to, setTo] = useState<string | null>(person.awayTo)
  const [handOver, setHandOver] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const { data: plan } = useQuery(planOptions(env, { personId: person.id }, 'spread'))
  const carrying = useCarryOut(env)
  const { dayText } = useMoments()
  const moved = handOver ? (plan?.assignments.length ?? 0) : 0

  async function save() {
    setPending(true)
    const result = await setPersonAvailabilityAction(env, {
      userId: person.id,
      availability: 'away',
      awayFrom: from,
      awayTo: to,
    }).catch(() => null)
    setPending(false)
    if (!result?.ok) return setRefusal(result?.refusal.message ?? 'Docket did not answer. Try again.')
    if (moved > 0 && plan && !(await carrying.carryOut(plan, `${person.name} is away.`))) return
    showToast({ title: `${person.name} is away ${from ? `from ${dayText(from)}` : 'from now'}`, tone: 'success' })
    onDone()
  }
  return (
    <Dialog
      title={`${person.name} is away`}
      size="medium"
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending || carrying.pending} onClick={() => void save()}>
            {moved > 0 ? `Set away and give ${moved === 1 ? '1 case' : `${moved} cases`}` : 'Set away'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {refusal ? <Notice kind="failure">{refusal}</Notice> : null}
        <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <Field label="From">
            <DateTimeInput aria-label="From" value={from ?? ''} onChange={setFrom} />
          </Field>
          <Field label="Until" help="Open where left empty.">
            <DateTimeInput aria-label="Until" value={to ?? ''} onChange={setTo} />
          </Field>
        </div>
        {plan && plan.cases > 0 ? (
          <>
            <p>{byItself(person.name, plan.cases, plan.begun)}</p>
            <CheckboxField
              label={`Hand over ${plan.cases === 1 ? 'the case' : `all ${plan.cases}`} now instead, to everyone who is free`}
              checked={handOver}
              onCheckedChange={setHandOver}
            />
            {handOver ? <PlanEffect plan={plan} /> : null}
            {handOver && plan.left > 0 ? (
              <Notice kind="warning">
                {plan.left === 1 ? '1 case stays' : `${plan.left} cases stay`}: nobody else is free for{' '}
                {plan.left === 1 ? 'it' : 'them'}.
              </Notice>
            ) : null}
          </>
        ) : plan ? (
          <p className="text-muted">{person.name} has no open case.</p>
        ) : null}
      </div>
    </Dialog>
  )
}

function byItself(name: string, cases: number, begun: number): string {
  const untouched = cases - begun
  const parts = [
    untouched > 0 ? `${untouched} not begun go back to their queues with their age when the time comes` : '',
    begun > 0 ? `${begun} begun stay with ${name}, and you are asked about each` : '',
  ]
  return `${name} holds ${cases === 1 ? '1 case' : `${cases} cases`}: ${parts.filter(Boolean).join('; ')}.`
}
