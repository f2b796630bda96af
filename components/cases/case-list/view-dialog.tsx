'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import type { SavedViewView, ViewDefinition } from '@/lib/views/schema'
import type { CaseListPlace } from './case-list-context'

type ViewDialogProps = {
  place: CaseListPlace
  /** The one to change; null makes another. */
  view: SavedViewView | null
  definition: ViewDefinition
  onClose: () => void
  onSaved: (view: SavedViewView) => void
}

/** The name of a view and who sees it: `personal`, `everyone`, or a team by its id. */
export function ViewDialog({ place, view, definition, onClose, onSaved }: ViewDialogProps) {
  const { env, queueId, actions, choices, mayShare } = place
  const [name, setName] = useState(view?.name ?? '')
  const [audience, setAudience] = useState<string>(view?.teamId ?? view?.scope ?? 'personal')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const audiences = [
    { value: 'personal', label: 'Only me' },
    ...choices.teams.map((team) => ({ value: team.id, label: `Team ${team.name}` })),
    ...(mayShare ? [{ value: 'everyone', label: 'Everyone here' }] : []),
  ]
  async function save() {
    setPending(true)
    const sharing =
      audience === 'personal' || audience === 'everyone'
        ? ({ scope: audience, teamId: null } as const)
        : ({ scope: 'team', teamId: audience } as const)
    const result = await (view
      ? actions.updateView(env, { viewId: view.id, name, ...sharing })
      : actions.createView(env, { name, ...sharing, queueId, definition })
    ).catch(() => null)
    setPending(false)
    if (result?.ok) onSaved(result.value)
    else setRefusal(result?.refusal.message ?? 'Docket did not answer. Try again.')
  }
  return (
    <Dialog
      title={view ? 'Rename or share the view' : 'Save as a view'}
      description={view ? undefined : 'Filters, sort and columns as they are now.'}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="view-form"
            pending={pending}
            disabledReason={name.trim() ? null : 'Give the view a name.'}
          >
            Save view
          </Button>
        </>
      }
    >
      <form
        id="view-form"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {refusal ? <Notice kind="failure">{refusal}</Notice> : null}
        <Field label="Name" required>
          <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="Who sees it">
          <Select options={audiences} value={audience} onValueChange={setAudience} />
        </Field>
      </form>
    </Dialog>
  )
}
