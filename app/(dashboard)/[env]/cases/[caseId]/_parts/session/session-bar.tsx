'use client'

import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { useCase } from '../case-context'
import { useReviewSession } from './review-session'
import { SessionCounts } from './session-counts'

/** Where the person is in a queue they are working through, and the ways on. */
export function SessionBar() {
  const session = useReviewSession()
  const { detail } = useCase()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!session) return null
  const ended = detail.case.statusKind === 'end' || detail.proposal !== null
  const skip = async () => {
    if (!reason.trim()) return
    setOpen(false)
    await session.skip(reason.trim())
  }
  return (
    <section
      aria-label="Review session"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-accent-tint px-4 py-1"
    >
      <span className="inline-flex min-w-0 items-center gap-1.5 text-12 text-link">
        <ListChecks aria-hidden className="size-4 shrink-0" />
        <span className="truncate">
          Reviewing <strong className="font-semibold">{session.queue.name}</strong>
        </span>
      </span>
      <SessionCounts queue={session.queue} ended={ended} />
      <div className="ms-auto flex items-center gap-1.5">
        {ended ? null : (
          <Popover
            open={open}
            onOpenChange={setOpen}
            align="end"
            title="Skip this case"
            className="w-72"
            trigger={
              <Button size="dense" variant="ghost">
                Skip
              </Button>
            }
          >
            <form className="flex flex-col gap-2" action={skip}>
              <Field label="Why" required help="It goes back to the queue; you will not get it again for four hours.">
                <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
              </Field>
              <Button
                type="submit"
                variant="primary"
                size="dense"
                className="self-end"
                disabledReason={reason.trim() ? null : 'Say why.'}
              >
                Skip and take the next
              </Button>
            </form>
          </Popover>
        )}
        <Button
          size="dense"
          variant={ended ? 'primary' : 'secondary'}
          pending={session.pending}
          onClick={() => void session.next()}
        >
          Next case
        </Button>
        <Button size="dense" variant="ghost" onClick={() => void session.stop()}>
          Stop
        </Button>
      </div>
    </section>
  )
}
