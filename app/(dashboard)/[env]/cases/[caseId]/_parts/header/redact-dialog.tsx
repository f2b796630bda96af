'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { erasedParts, keptParts } from '@/lib/cases/erased-parts'
import { caseName } from '@/lib/kernel/case-name'
import { redactCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { ChangeDialog } from './change-dialog'

/** What goes and what stays, a reason, and the case's own name typed: it cannot be taken back. */
export function RedactDialog({ onClose }: { onClose: () => void }) {
  const { env, detail } = useCase()
  const [typed, setTyped] = useState('')
  const name = caseName(detail.case.number)
  const meant = typed.trim().toUpperCase() === name
  return (
    <ChangeDialog
      title={`Redact ${name}`}
      confirmLabel="Redact for good"
      dangerous
      incomplete={meant ? null : `Type ${name}.`}
      reasonRequired
      reasonHelp="Kept in the trail for good: name no person here."
      onClose={onClose}
      change={(reason) => ({
        aspect: '*',
        done: 'Redacted',
        send: (version) => redactCaseAction(env, { caseId: detail.case.id, reason, version }),
      })}
    >
      <Notice kind="warning" title="Nobody can bring back what is erased">
        Backups hold it until they are destroyed.
      </Notice>
      <div className="grid gap-4 sm:grid-cols-2">
        <Parts title="Erased" parts={erasedParts(detail)} />
        <Parts title="Stays" parts={keptParts(detail)} />
      </div>
      <Field label={`Type ${name} to confirm`} required>
        <Input value={typed} autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
      </Field>
    </ChangeDialog>
  )
}

function Parts({ title, parts }: { title: string; parts: readonly string[] }) {
  return (
    <section>
      <h3 className="text-13 font-semibold">{title}</h3>
      <ul className="mt-1 list-disc ps-4 text-13 text-muted">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </section>
  )
}
