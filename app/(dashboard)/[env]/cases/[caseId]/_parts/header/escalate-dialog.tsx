'use client'

import { useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import type { Option } from '@/components/ui/option'
import { escalateCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { ChangeDialog } from './change-dialog'

export function EscalateDialog({ onClose }: { onClose: () => void }) {
  const { env, detail, directory } = useCase()
  const [person, setPerson] = useState<Option | null>(null)
  const people = directory.people
    .filter(({ roles }) => roles.some((role) => role !== 'auditor'))
    .map(({ id, name, email }) => ({ value: id, label: name, detail: email }))
  return (
    <ChangeDialog
      title="Escalate the case"
      description="It goes into the status Escalated, and to the person named here."
      confirmLabel="Escalate"
      incomplete={null}
      reasonRequired
      onClose={onClose}
      change={(reason) => ({
        aspect: 'status',
        mine: 'Escalated',
        done: person ? `Escalated to ${person.label}` : 'Escalated',
        send: () => escalateCaseAction(env, { caseId: detail.case.id, reason, escalateTo: person?.value }),
      })}
    >
      <Field label="To whom">
        <Combobox options={people} value={person} onValueChange={setPerson} placeholder="Nobody in particular" />
      </Field>
    </ChangeDialog>
  )
}
