'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { Skeleton } from '@/components/ui/skeleton'
import { batchKeys } from '@/lib/batches/client'
import type { VersionMovePreview } from '@/lib/cases/version-rules'
import { fetchJson } from '@/lib/doors/fetch-json'
import type { Refusal } from '@/lib/doors/result'
import { paths } from '@/lib/paths'
import { startMoveAction } from '../../../actions'
import { useEditor } from '../editor-context'
import { MovePreview } from './move-preview'

type MoveCasesDialogProps = { number: number; onClose: () => void }

/** What moving open cases to a version does to each, before it is done; then it runs in the background. */
export function MoveCasesDialog({ number, onClose }: MoveCasesDialogProps) {
  const { env, template } = useEditor()
  const client = useQueryClient()
  const [statuses, setStatuses] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const { data: preview, isError } = useQuery({
    queryKey: ['template-move', env, template.id, number, statuses],
    queryFn: ({ signal }) =>
      fetchJson<VersionMovePreview>(paths.internal.templateMove(env, template.id, number, statuses), signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const start = async () => {
    setPending(true)
    const result = await startMoveAction(env, {
      kind: 'case.move_to_version',
      input: { templateId: template.id, number, statuses },
    }).catch(() => null)
    setPending(false)
    if (!result?.ok) return setRefusal(result?.refusal ?? unanswered)
    void client.invalidateQueries({ queryKey: batchKeys.list(env) })
    showToast({ title: 'The cases move in the background', description: 'The top line shows how far it is.' })
    onClose()
  }
  const movable = preview ? preview.total - preview.blocked : 0
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="medium"
      title={`Move open cases to version ${number}`}
      description="Values stay with their cases, also those that the version does not show. Ended cases keep their version."
      footer={
        <Button
          variant="primary"
          pending={pending}
          disabledReason={movable === 0 ? 'No open case can be moved.' : null}
          onClick={start}
        >
          {movable === 1 ? 'Move 1 case' : `Move ${movable.toLocaleString('en')}${preview?.more ? '+' : ''} cases`}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
        {isError ? <Notice kind="warning">The cases could not be looked at. Close and try again.</Notice> : null}
        {preview ? (
          <MovePreview preview={preview} statuses={statuses} onStatuses={setStatuses} />
        ) : isError ? null : (
          <Skeleton className="w-64" />
        )}
      </div>
    </Dialog>
  )
}

const unanswered: Refusal = {
  kind: 'unavailable',
  code: 'unanswered',
  message: 'Docket did not answer. Check the connection and try again.',
  problems: [],
  requestId: '',
}
