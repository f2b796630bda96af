'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'
import { setCaseDeadlineAction } from '../../actions'
import { useCase } from '../case-context'
import { ChangeDialog } from './change-dialog'

const kinds = [
  { value: 'hours', label: 'Hours from now' },
  { value: 'days', label: 'Days from now' },
  { value: 'none', label: 'No deadline' },
  { value: 'policy', label: 'Back to what template and queue say' },
] as const
type Kind = (typeof kinds)[number]['value']
const seconds = { hours: 3600, days: 86_400 }

export function DeadlineDialog({ onClose }: { onClose: () => void }) {
  const { env, detail } = useCase()
  const [kind, setKind] = useState<Kind>('days')
  const [amount, setAmount] = useState<number | null>(3)
  const counted = kind === 'hours' || kind === 'days'
  const deadline = () => {
    if (kind === 'policy') return 'policy' as const
    return counted ? { expiresInSeconds: Math.round((amount ?? 0) * seconds[kind]) } : null
  }
  return (
    <ChangeDialog
      title="Set the deadline"
      description="By hand it outranks template and queue until you take it back."
      confirmLabel="Set deadline"
      incomplete={counted && !amount ? 'Say how long.' : null}
      onClose={onClose}
      change={(reason) => ({
        aspect: 'deadline',
        mine: counted ? `${amount} ${kind} from now` : 'Changed',
        done: 'Deadline set',
        send: (version) =>
          setCaseDeadlineAction(env, {
            caseId: detail.case.id,
            deadline: deadline(),
            reason: reason || undefined,
            version,
          }),
      })}
    >
      <div className="grid grid-cols-2 items-end gap-3">
        <Field label="Deadline" className={counted ? undefined : 'col-span-2'}>
          <Select options={kinds} value={kind} onValueChange={setKind} />
        </Field>
        {counted ? (
          <Field label="How many">
            <NumberField value={amount} onValueChange={setAmount} min={1} max={kind === 'days' ? 90 : 2160} />
          </Field>
        ) : null}
      </div>
    </ChangeDialog>
  )
}
