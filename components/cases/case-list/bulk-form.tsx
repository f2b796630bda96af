'use client'

import { useState } from 'react'
import { DateTimeInput } from '@/components/fields/date-time-input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { CaseChange } from '@/lib/cases/change-schema'
import type { CaseListPlace } from './case-list-context'

type Decision = CaseListPlace['choices']['decisions'][number]
export type BulkFormKind =
  | { kind: 'tags' }
  | { kind: 'deadline' }
  | { kind: 'status'; key: string; name: string }
  | { kind: 'decide'; decision: Decision }

type BulkFormProps = {
  form: BulkFormKind
  /** "12 cases" */
  what: string
  onApply: (change: CaseChange, done: string) => void
  onClose: () => void
}

const titleOf = (form: BulkFormKind): string => {
  if (form.kind === 'tags') return 'Change the tags'
  if (form.kind === 'deadline') return 'Set the deadline'
  return form.kind === 'status' ? `Set the status to ${form.name}` : `Decide: ${form.decision.name}`
}
const textLabels = { deadline: 'Reason', status: 'Comment', decide: 'Narrative' }
const deadlineKinds = [
  { value: 'at', label: 'At a time' },
  { value: 'policy', label: 'Back to what template and queue say' },
  { value: 'none', label: 'No deadline' },
] as const
type DeadlineKind = (typeof deadlineKinds)[number]['value']

/** What a change of several cases still has to be told. */
export function BulkForm({ form, what, onApply, onClose }: BulkFormProps) {
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState('')
  const [deadlineKind, setDeadlineKind] = useState<DeadlineKind>('at')
  const [at, setAt] = useState<string>('')
  const [text, setText] = useState('')
  const [reasonCode, setReasonCode] = useState<string | null>(null)
  const added = words(add)
  const removed = words(remove)

  const missing = () => {
    if (form.kind === 'tags') return added.length + removed.length > 0 ? null : 'Name at least one tag.'
    return form.kind === 'deadline' && deadlineKind === 'at' && !at ? 'Say when.' : null
  }
  const apply = () => {
    if (missing()) return
    if (form.kind === 'tags') onApply({ type: 'tags', add: added, remove: removed }, 'tagged anew')
    else if (form.kind === 'status')
      onApply({ type: 'status', status: form.key, comment: text.trim() || undefined }, `set to ${form.name}`)
    else if (form.kind === 'decide')
      onApply(
        {
          type: 'decide',
          decision: form.decision.key,
          reasonCode: reasonCode ?? undefined,
          narrative: text.trim(),
        },
        `decided: ${form.decision.name}`,
      )
    else
      onApply(
        {
          type: 'deadline',
          deadline: deadlineKind === 'at' ? { at } : deadlineKind === 'none' ? null : 'policy',
          reason: text.trim() || undefined,
        },
        'given the deadline',
      )
    onClose()
  }
  return (
    <Dialog
      title={titleOf(form)}
      description={
        form.kind === 'decide'
          ? `Of ${what}, each with this narrative. An ended decision is never edited; where a second person has to agree it is proposed. Cases that are not ready stay as they are and are listed.`
          : `Of ${what}. Cases that cannot take it stay as they are and are listed.`
      }
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="bulk-form" disabledReason={missing()}>
            {form.kind === 'decide' ? 'Decide' : 'Change'} {what}
          </Button>
        </>
      }
    >
      <form
        id="bulk-form"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        {form.kind === 'tags' ? (
          <>
            <Field label="Add" help="A comma between several.">
              <Input value={add} onChange={(event) => setAdd(event.target.value)} />
            </Field>
            <Field label="Remove">
              <Input value={remove} onChange={(event) => setRemove(event.target.value)} />
            </Field>
          </>
        ) : null}
        {form.kind === 'deadline' ? (
          <>
            <Field label="Deadline">
              <Select options={deadlineKinds} value={deadlineKind} onValueChange={setDeadlineKind} />
            </Field>
            {deadlineKind === 'at' ? (
              <Field label="When">
                <DateTimeInput aria-label="When" value={at} onChange={(value) => setAt(value ?? '')} />
              </Field>
            ) : null}
          </>
        ) : null}
        {form.kind === 'decide' && form.decision.reasonCodes.length > 0 ? (
          <Field label="Reason">
            <Select
              placeholder="Choose a reason"
              value={reasonCode}
              options={form.decision.reasonCodes.map(({ key, label }) => ({ value: key, label }))}
              onValueChange={setReasonCode}
            />
          </Field>
        ) : null}
        {form.kind === 'tags' ? null : (
          <Field label={textLabels[form.kind]}>
            <Textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
        )}
      </form>
    </Dialog>
  )
}

const words = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
