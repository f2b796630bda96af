'use client'

import { SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Textarea } from '@/components/ui/textarea'
import { notePresets } from '@/lib/templates/note-presets'
import { commentOnCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'
import { PresetMenu } from './preset-menu'
import { useDraft } from './use-draft'

export const composerId = 'case-note'

/** One line until there is something to say; Ctrl+Enter sends; what is not sent yet is still here after a crash. */
export function Composer() {
  const { env, detail, refusalOf } = useCase()
  const { run } = useCaseChange()
  const [draft, setDraft] = useDraft(`docket:note:${detail.case.id}`)
  const [focused, setFocused] = useState(false)
  const [pending, setPending] = useState(false)
  const locked = refusalOf('case:comment', true)
  if (locked) return null
  const presets = notePresets(detail.definition.layout)
  const open = focused || draft !== ''
  const send = async () => {
    const message = draft.trim()
    if (!message || pending) return
    setPending(true)
    const refusal = await run({
      send: () => commentOnCaseAction(env, { caseId: detail.case.id, message }),
    })
    setPending(false)
    if (!refusal) setDraft('')
  }
  const begin = (text: string) => setDraft(draft.trim() ? `${draft.trimEnd()}\n${text}` : text)
  return (
    <form
      aria-label="Note"
      className="flex min-w-64 flex-1 items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {/* grows upwards over the page, so that nothing moves under the pointer when it opens or closes */}
      <div className="relative h-8 min-w-0 flex-1">
        <Textarea
          id={composerId}
          aria-label="Write a note"
          placeholder="Write a note (N)"
          rows={open ? 3 : 1}
          maxLength={20_000}
          value={draft}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              void send()
            }
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
          className={classNames('absolute inset-x-0 bottom-0 max-h-60 resize-none', open && 'shadow-float')}
        />
      </div>
      <PresetMenu presets={presets} noteId={composerId} onChoose={begin} />
      <Button
        type="submit"
        variant={draft.trim() ? 'primary' : 'secondary'}
        icon={<SendHorizontal aria-hidden />}
        pending={pending}
        disabledReason={draft.trim() ? null : 'There is nothing to send yet.'}
        title="Ctrl+Enter"
      >
        Send
      </Button>
    </form>
  )
}
