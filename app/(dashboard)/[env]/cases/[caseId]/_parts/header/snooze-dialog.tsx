'use client'

import { useState } from 'react'
import { currentTime } from '@/components/ui/clock-store'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { snoozeCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { ChangeDialog } from './change-dialog'

const hour = 3_600_000
const spans = [
  { value: String(hour), label: 'One hour' },
  { value: String(4 * hour), label: 'Four hours' },
  { value: String(24 * hour), label: 'One day' },
  { value: String(3 * 24 * hour), label: 'Three days' },
  { value: String(7 * 24 * hour), label: 'One week' },
] as const

export function SnoozeDialog({ onClose }: { onClose: () => void }) {
  const { env, detail } = useCase()
  const [span, setSpan] = useState<string>(spans[2].value)
  return (
    <ChangeDialog
      title="Snooze the case"
      description="It leaves the queue until then; its deadline runs on."
      confirmLabel="Snooze"
      incomplete={null}
      reasonRequired
      onClose={onClose}
      change={(reason) => ({
        done: `Snoozed for ${spans.find(({ value }) => value === span)?.label.toLowerCase()}`,
        send: () =>
          snoozeCaseAction(env, {
            caseId: detail.case.id,
            until: new Date(currentTime() + Number(span)).toISOString(),
            reason,
          }),
      })}
    >
      <Field label="For">
        <Select options={spans} value={span} onValueChange={setSpan} />
      </Field>
    </ChangeDialog>
  )
}
