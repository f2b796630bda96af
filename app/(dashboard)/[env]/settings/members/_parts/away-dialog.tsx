'use client'

import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { DateTimeInput } from '@/components/fields/date-time-input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import type { MemberView } from '@/lib/members/schema'
import { setAvailabilityAction } from '../actions'

type AwayDialogProps = { env: string; member: MemberView; open: boolean; onClose: () => void }

/** A time away with its two ends, each of which may stay open. */
export function AwayDialog(props: AwayDialogProps) {
  return (
    <Dialog
      title={`${props.member.name} is away`}
      description="From then on what they have not begun goes back to its queue with its age, and managers are asked about what they have."
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <AwayForm {...props} />
    </Dialog>
  )
}

function AwayForm({ env, member, onClose }: AwayDialogProps) {
  const { run, pending, problemAt, problemBeside } = useChange()
  const [awayFrom, setFrom] = useState<string | null>(member.awayFrom)
  const [awayTo, setTo] = useState<string | null>(member.awayTo)

  async function save(event: FormEvent) {
    event.preventDefault()
    const input = { userId: member.id, availability: 'away' as const, awayFrom, awayTo }
    if (!(await run(() => setAvailabilityAction(env, input)))) return
    showToast({ title: `The time away of ${member.name} is kept.` })
    onClose()
  }

  const problem = problemBeside('awayFrom', 'awayTo')
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <Field label="From" help="Empty: from now." error={problemAt('awayFrom')}>
        <DateTimeInput value={awayFrom ?? ''} onChange={setFrom} />
      </Field>
      <Field label="To" help="Empty: until they say otherwise." error={problemAt('awayTo')}>
        <DateTimeInput value={awayTo ?? ''} onChange={setTo} />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        Save
      </Button>
    </form>
  )
}
