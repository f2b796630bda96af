'use client'

import { useMemo } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { TimeAgo } from '@/components/ui/time-ago'
import type { WorkflowDefinition } from '@/lib/workflows/schema'
import { restoreVersionAction } from '../../actions'
import { useBuilder } from './builder-context'
import { ChangeList } from './change-list'
import { definitionChanges } from './definition-changes'

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
        <ol aria-label="Versions" className="flex max-h-[60vh] flex-col overflow-y-auto">
          {versions.map(({ id, number, note, publishedBy, publishedAt, definition }, index) => (
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
                  {publisherName(publishedBy, scene.people)}, <TimeAgo at={publishedAt} />
                </p>
                {note ? <p className="mt-0.5 text-pretty wrap-anywhere">{note}</p> : null}
                <Difference before={versions[index + 1]} number={number} definition={definition} />
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

type DifferenceProps = {
  before: { number: number; definition: WorkflowDefinition } | undefined
  number: number
  definition: WorkflowDefinition
}

/** What a version did otherwise than the one before it. */
function Difference({ before, number, definition }: DifferenceProps) {
  const { scene } = useBuilder()
  const changes = useMemo(
    () => (before ? definitionChanges(before.definition, definition, scene.steps) : []),
    [before, definition, scene.steps],
  )
  if (!before) return null
  if (changes.length === 0) return <p className="mt-0.5 text-12 text-muted">The same as version {before.number}.</p>
  return (
    <details className="mt-1">
      <summary className="cursor-default text-12 text-muted hover:text-text">
        {changes.length === 1 ? '1 change' : `${changes.length} changes`} from version {before.number} to {number}
      </summary>
      <div className="mt-1">
        <ChangeList changes={changes} />
      </div>
    </details>
  )
}

function publisherName(id: string | null, people: readonly { id: string; name: string }[]): string {
  if (id === null) return 'An API key'
  return people.find((person) => person.id === id)?.name ?? 'Somebody who left'
}
