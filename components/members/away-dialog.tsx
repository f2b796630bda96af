'use client'

import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { DateTimeInput } from '@/components/fields/date-time-input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/doors/result'

interface TimeAway {
  userId: string
  availability: 'away'
  awayFrom: string | null
  awayTo: string | null
}

type AwayDialogProps = {
  person: { id: string; name: string; awayFrom: string | null; awayTo: string | null }
  /** Whether the person plans it themself. */
  own?: boolean
  save: (input: TimeAway) => Promise<Result<unknown>>
  open: boolean
  onClose: () => void
}

/** A time away with its two ends, each of which may stay open. */
export function AwayDialog(props: AwayDialogProps) {
  const { person, own, open, onClose } = props
  return (
    <Dialog
      title={own ? 'Your time away' : `${person.name} is away`}
      description={`From then on what ${own ? 'you have' : 'they have'} not begun goes back to its queue with its age, and managers are asked about ${own ? 'the rest' : 'what they have'}.`}
      open={open}
      onOpenChange={(wanted) => {
        if (!wanted) onClose()
      }}
    >
      <AwayForm {...props} />
    </Dialog>
  )
}

function AwayForm({ person, own, save, onClose }: AwayDialogProps) {
  const { run, pending, problemAt, problemBeside } = useChange()
  const [awayFrom, setFrom] = useState<string | null>(person.awayFrom)
  const [awayTo, setTo] = useState<string | null>(person.awayTo)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await run(() => save({ userId: person.id, availability: 'away', awayFrom, awayTo })))) return
    showToast({ title: own ? 'Your time away is kept.' : `The time away of ${person.name} is kept.` })
    onClose()
  }

  const problem = problemBeside('awayFrom', 'awayTo')
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <Field label="From" help="Empty: from now." error={problemAt('awayFrom')}>
        <DateTimeInput value={awayFrom ?? ''} onChange={setFrom} />
      </Field>
      <Field
        label="To"
        help={own ? 'Empty: until you say otherwise.' : 'Empty: until they say otherwise.'}
        error={problemAt('awayTo')}
      >
        <DateTimeInput value={awayTo ?? ''} onChange={setTo} />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        Save
      </Button>
    </form>
  )
}
