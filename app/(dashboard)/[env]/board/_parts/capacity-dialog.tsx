'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import type { BoardPerson } from '@/lib/board/schema'
import { setPersonLoadAction } from '../actions'

type CapacityDialogProps = { env: string; person: BoardPerson; onClose: () => void; onDone: () => void }

export function CapacityDialog({ env, person, onClose, onDone }: CapacityDialogProps) {
  const [capacity, setCapacity] = useState(person.capacity)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  async function save() {
    setPending(true)
    const result = await setPersonLoadAction(env, { userId: person.id, capacity }).catch(() => null)
    setPending(false)
    if (result?.ok) onDone()
    else setRefusal(result?.refusal.message ?? 'Docket did not answer. Try again.')
  }
  return (
    <Dialog
      title={`How much ${person.name} carries`}
      description={`${person.open === 1 ? '1 case is' : `${person.open} cases are`} open now. At its capacity a person is given nothing more by a policy or a plan.`}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} onClick={() => void save()}>
            Set the capacity
          </Button>
        </>
      }
    >
      {refusal ? <Notice kind="failure">{refusal}</Notice> : null}
      <Field label="Open cases at most" help="Empty = as many as the policy says.">
        <NumberField value={capacity} onValueChange={setCapacity} min={1} max={10_000} />
      </Field>
    </Dialog>
  )
}
