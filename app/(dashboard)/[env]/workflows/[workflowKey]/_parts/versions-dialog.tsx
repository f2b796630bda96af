'use client'

import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { TimeAgo } from '@/components/ui/time-ago'
import { restoreVersionAction } from '../../actions'
import { useBuilder } from './builder-context'

/** Every version there was; one can be taken for the draft again. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const { env, workflow, versions, scene, mayWrite, draft, adopt } = useBuilder()
  const { run, pending, refusal } = useChange()
  const restore = async (number: number) => {
    const version = versions.find((one) => one.number === number)
    const done = await run(() => restoreVersionAction(env, { workflowId: workflow.id, number }))
    if (!done || !version) return
    adopt({ ...draft, definition: version.definition }, done.version)
    showToast({ title: `Version ${number} is the draft again`, tone: 'success' })
    onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title="Versions" size="medium">
      {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
      {versions.length === 0 ? (
        <EmptyState title="Never published">Publishing makes the first version.</EmptyState>
      ) : (
        <ol className="flex max-h-[60vh] flex-col overflow-y-auto">
          {versions.map(({ id, number, note, publishedBy, publishedAt }) => (
            <li key={id} className="flex items-start gap-3 border-b border-hairline py-2 last:border-b-0">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">Version {number}</span>
                  {workflow.published?.id === id ? <Chip tone="green">Live</Chip> : null}
                  {workflow.rollout?.versionId === id ? (
                    <Chip tone="blue">{workflow.rollout.percent} % of new runs</Chip>
                  ) : null}
                </p>
                <p className="text-12 text-muted">
                  {scene.people.find((person) => person.id === publishedBy)?.name ?? 'Somebody'},{' '}
                  <TimeAgo at={publishedAt} />
                </p>
                {note ? <p className="mt-0.5 text-pretty wrap-anywhere">{note}</p> : null}
              </div>
              {mayWrite ? (
                <Button
                  size="dense"
                  pending={pending}
                  aria-label={`Restore version ${number}`}
                  onClick={() => restore(number)}
                >
                  Restore
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
