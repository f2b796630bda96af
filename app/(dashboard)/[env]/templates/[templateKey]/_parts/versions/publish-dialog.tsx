'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { Textarea } from '@/components/ui/textarea'
import type { Refusal } from '@/lib/doors/result'
import { publishTemplateAction } from '../../../actions'
import { useEditor } from '../editor-context'
import { Difference } from './difference'

type PublishDialogProps = { number: number; onClose: () => void }

/** What changes against the version before, with a note for whoever asks later. */
export function PublishDialog({ number, onClose }: PublishDialogProps) {
  const { env, template, definition, problems, save, take, goTo } = useEditor()
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const publish = async () => {
    setPending(true)
    const kept = await save.flush()
    const result =
      kept !== null ? await publishTemplateAction(env, { templateId: template.id, note }).catch(() => null) : null
    setPending(false)
    if (!result) return setRefusal(unsent)
    if (!result.ok) return setRefusal(result.refusal)
    take(result.value)
    showToast({ title: `Version ${number} of ${template.name} is published`, tone: 'success' })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="medium"
      title={`Publish version ${number}`}
      description="New cases follow it from now on, in every door. Cases there are keep the version they were made of."
      footer={
        <Button
          variant="primary"
          pending={pending}
          disabledReason={problems.length > 0 ? 'Its problems come first.' : null}
          onClick={publish}
        >
          Publish version {number}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? (
          <Notice kind="failure">
            {refusal.problems.length > 1 ? (
              <ul className="list-disc ps-4">
                {refusal.problems.map(({ field, message }) => (
                  <li key={`${field} ${message}`}>{message}</li>
                ))}
              </ul>
            ) : (
              refusal.message
            )}
          </Notice>
        ) : null}
        {problems.length > 0 ? (
          <Notice kind="warning" title={problems.length === 1 ? '1 problem' : `${problems.length} problems`}>
            <ul className="flex flex-col">
              {problems.map(({ field = '', message }) => (
                <li key={`${field} ${message}`}>
                  <button
                    type="button"
                    className="text-start underline"
                    onClick={() => {
                      onClose()
                      goTo(field)
                    }}
                  >
                    {message}
                  </button>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Field label="Note" help="What changes and why; it stays with the version.">
          <Textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <Difference from={template.publishedDefinition} to={definition} />
      </div>
    </Dialog>
  )
}

const unsent: Refusal = {
  kind: 'unavailable',
  code: 'not_sent',
  message: 'The draft could not be kept or sent. Check the connection and try again.',
  problems: [],
  requestId: '',
}
