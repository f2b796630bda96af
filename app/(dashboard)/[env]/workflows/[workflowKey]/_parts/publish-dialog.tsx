'use client'

import { useMemo, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import { showToast } from '@/components/ui/show-toast'
import { Textarea } from '@/components/ui/textarea'
import { publishWorkflowAction } from '../../actions'
import { useBuilder } from './builder-context'
import { ChangeList } from './change-list'
import { definitionChanges } from './definition-changes'

/** Makes the draft the next version: what is different, a note, and whether for everyone at once. */
export function PublishButton() {
  const { workflow, versions, definition, scene, problems } = useBuilder()
  const [open, setOpen] = useState(false)
  const changes = useMemo(
    () => (workflow.published ? definitionChanges(workflow.published.definition, definition, scene.steps) : null),
    [workflow.published, definition, scene.steps],
  )
  const number = (versions[0]?.number ?? 0) + 1 // one whose rollout was undone keeps its number
  const reason =
    problems.length > 0
      ? `${problems.length === 1 ? '1 problem stands' : `${problems.length} problems stand`} in the way.`
      : changes?.length === 0
        ? 'Nothing was changed since the last version.'
        : null
  return (
    <>
      <Button variant="primary" disabledReason={reason} onClick={() => setOpen(true)}>
        Publish
      </Button>
      {open ? <PublishDialog number={number} changes={changes} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

type PublishDialogProps = { number: number; changes: ReturnType<typeof definitionChanges> | null; onClose: () => void }

function PublishDialog({ number, changes, onClose }: PublishDialogProps) {
  const { env, workflow, draft, save } = useBuilder()
  const [note, setNote] = useState('')
  const [staged, setStaged] = useState(false)
  const [percent, setPercent] = useState(10)
  const { run, pending, refusal } = useChange()
  const publish = async () => {
    const version = await save.flush()
    if (version === null) return
    const done = await run(() =>
      publishWorkflowAction(env, {
        workflowId: workflow.id,
        version,
        note,
        rolloutPercent: staged ? percent : undefined,
      }),
    )
    if (!done) return
    save.adopt(done.version, draft)
    showToast({ title: `Version ${done.number} of ${draft.name} is published`, tone: 'success' })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Publish version ${number}`}
      description="New runs take it. Runs that run already keep theirs."
      size="medium"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} onClick={publish}>
            Publish version {number}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
        {changes ? <ChangeList changes={changes} /> : <p>This is the first version.</p>}
        <Field label="Note" help="Stands in the list of versions.">
          <Textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        {changes ? (
          <div className="flex flex-col gap-2">
            <CheckboxField
              label="Begin with a share of new runs"
              help="The others keep the version before, until you finish or undo."
              checked={staged}
              onCheckedChange={setStaged}
            />
            {staged ? (
              <Field label="Percent of new runs" className="max-w-40">
                <NumberField min={1} max={99} value={percent} onValueChange={(value) => setPercent(value ?? 10)} />
              </Field>
            ) : null}
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}
