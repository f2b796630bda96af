'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/show-toast'
import { discardDraftAction } from '../../../actions'
import { useEditor } from '../editor-context'
import { SectionFrame } from '../section-frame'
import { Difference } from './difference'
import { UsesList } from './uses-list'
import { VersionRow } from './version-row'

/** What was published when and by whom, what the draft would change, and what rests on the template. */
export function VersionsSection() {
  const { template, definition, mayWrite } = useEditor()
  const { versions, published, publishedDefinition, hasDraft } = template
  return (
    <div className="flex flex-col gap-4">
      <SectionFrame title="Draft" actions={mayWrite && published && hasDraft ? <DiscardDraft /> : null}>
        <Difference from={publishedDefinition} to={definition} />
      </SectionFrame>
      <SectionFrame title="Published" flush>
        {versions.length > 0 ? (
          <ol aria-label="Versions">
            {versions.map((version, at) => (
              <VersionRow key={version.id} version={version} before={versions[at + 1]?.number ?? null} />
            ))}
          </ol>
        ) : (
          <p className="px-4 py-6 text-center text-muted">Never published. No case can be made of it yet.</p>
        )}
      </SectionFrame>
      <UsesList />
    </div>
  )
}

function DiscardDraft() {
  const { env, template, save, take } = useEditor()
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const discard = async () => {
    setPending(true)
    await save.flush()
    const result = await discardDraftAction(env, { templateId: template.id }).catch(() => null)
    setPending(false)
    setOpen(false)
    if (result?.ok) take(result.value)
    else
      showToast({
        title: result?.refusal.message ?? 'Docket did not answer. Check the connection and try again.',
        tone: 'failure',
        persistent: true,
      })
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="dense">Discard draft</Button>}
      title={`Discard the draft of ${template.name}`}
      description="The editor goes back to what is published. Undo brings the draft back while this page stays open."
      confirmLabel="Discard draft"
      danger
      pending={pending}
      onConfirm={() => void discard()}
    />
  )
}
