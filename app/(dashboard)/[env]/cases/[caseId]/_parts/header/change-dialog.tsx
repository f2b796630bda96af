'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import type { Refusal } from '@/lib/doors/result'
import { problemAt } from '../problem-at'
import { type CaseChange, useCaseChange } from '../use-case-change'

type ChangeDialogProps = {
  title: string
  description?: string
  /** The verb again. */
  confirmLabel: string
  /** What is missing before the button works; null = nothing. */
  incomplete: string | null
  reasonRequired?: boolean
  reasonHelp?: string
  /** It cannot be undone. */
  dangerous?: boolean
  change: (reason: string) => CaseChange
  onClose: () => void
  children?: ReactNode
}

/** A change that asks something first and always leaves room for the reason. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { run } = useCaseChange()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const missingReason = props.reasonRequired && !reason.trim() ? 'Say why.' : null
  const disabledReason = [props.incomplete, missingReason].filter(Boolean).join(' ') || null
  const confirm = async () => {
    setPending(true)
    const refused = await run({ ...props.change(reason.trim()), placed: true })
    setPending(false)
    if (refused) setRefusal(refused)
    else props.onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={props.title}
      description={props.description}
      footer={
        <Button
          variant={props.dangerous ? 'danger' : 'primary'}
          pending={pending}
          disabledReason={disabledReason}
          onClick={confirm}
        >
          {props.confirmLabel}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {refusal?.message ? <Notice kind="failure">{refusal.message}</Notice> : null}
        {props.children}
        <Field
          label="Reason"
          required={props.reasonRequired}
          help={props.reasonHelp}
          error={problemAt(refusal, 'reason')}
        >
          <Textarea rows={2} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}
