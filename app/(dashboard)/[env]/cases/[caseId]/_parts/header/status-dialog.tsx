'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { statusBlockers } from '@/lib/cases/rules'
import type { Refusal } from '@/lib/doors/result'
import type { TemplateStatus } from '@/lib/templates/schema'
import { useCase } from '../case-context'
import { problemAt } from '../problem-at'
import { useFacts } from '../use-facts'
import { useSetStatus } from './use-set-status'

/** What a status asks of the person who sets it: a comment, reason codes. */
export function StatusDialog({ status, onClose }: { status: TemplateStatus; onClose: () => void }) {
  const { detail } = useCase()
  const facts = useFacts()
  const setStatus = useSetStatus()
  const [comment, setComment] = useState('')
  const [codes, setCodes] = useState<string[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const blockers = statusBlockers(detail.definition, facts, status, { comment: comment.trim(), reasonCodes: codes })
  const save = async () => {
    setPending(true)
    const refused = await setStatus(status, { comment: comment.trim() || undefined, reasonCodes: codes })
    setPending(false)
    if (refused) setRefusal(refused)
    else onClose()
  }
  const choose = (key: string, on: boolean) =>
    setCodes((held) =>
      on ? [...(status.reasonCodes?.multiple ? held : []), key] : held.filter((code) => code !== key),
    )
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Move to ${status.name}`}
      description={
        status.kind === 'waiting' ? 'The deadline stands still until the case leaves this status.' : undefined
      }
      footer={
        <Button
          variant="primary"
          pending={pending}
          disabledReason={blockers.length > 0 ? blockers.map(({ message }) => message).join(' ') : null}
          onClick={save}
        >
          Move to {status.name}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {refusal?.problems.every(({ field }) => field !== 'comment') ? (
          <Notice kind="failure">{refusal.message}</Notice>
        ) : null}
        {status.reasonCodes ? (
          <fieldset>
            <legend className="mb-1 text-12 font-medium text-muted">
              Reason{status.reasonCodes.required ? ' (required)' : ''}
            </legend>
            {status.reasonCodes.options.map(({ key, label }) => (
              <CheckboxField
                key={key}
                label={label}
                checked={codes.includes(key)}
                onCheckedChange={(on) => choose(key, on)}
              />
            ))}
          </fieldset>
        ) : null}
        <Field label="Comment" required={status.requireComment} error={problemAt(refusal, 'comment')}>
          <Textarea value={comment} rows={3} onChange={(event) => setComment(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}
