'use client'

import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyles } from '@/components/ui/button-styles'
import { IconButton } from '@/components/ui/icon-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { showToast } from '@/components/ui/show-toast'
import { TimeAgo } from '@/components/ui/time-ago'
import { batchKeys } from '@/lib/batches/client'
import { isFinished, progressText, refuseRetry } from '@/lib/batches/rules'
import type { BatchState, BatchView } from '@/lib/batches/schema'
import { paths } from '@/lib/paths'
import type { BatchActions } from './batch-actions'
import { FailureList } from './failure-list'

type BatchCardProps = {
  env: string
  batch: BatchView
  actions: BatchActions
  onDismiss: (id: string) => void
}

const stateWords: Record<BatchState, string> = {
  queued: 'Waiting for its turn',
  running: 'Running',
  cancelling: 'Stopping',
  cancelled: 'Cancelled',
  done: 'Done',
}

export function BatchCard({ env, batch, actions, onDismiss }: BatchCardProps) {
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const [listed, setListed] = useState(false)
  const finished = isFinished(batch.state)
  const act = async (run: BatchActions['cancel']) => {
    setPending(true)
    const result = await run(env, { batchId: batch.id }).catch(() => null)
    setPending(false)
    if (!result?.ok)
      showToast({ title: result?.refusal.message ?? 'Docket did not answer.', tone: 'failure', persistent: true })
    await client.invalidateQueries({ queryKey: batchKeys.list(env) })
  }
  return (
    <section aria-label={batch.title}>
      <ProgressBar
        label={batch.title}
        value={batch.total === null ? (finished ? 100 : null) : batch.done + batch.failed}
        max={Math.max(batch.total ?? 100, 1)}
        text={progressText(batch)}
        tone={batch.failed > 0 ? 'amber' : finished ? 'green' : undefined}
      />
      {batch.error ? <p className="mt-1 text-12 text-state-red">{batch.error}</p> : null}
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
        <span className="me-auto text-12 text-muted">
          {stateWords[batch.state]}
          {batch.finishedAt ? (
            <>
              {' '}
              <TimeAgo at={batch.finishedAt} />
            </>
          ) : null}
        </span>
        {batch.failed > 0 ? (
          <Button size="dense" variant="ghost" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {listed ? 'Hide failures' : 'Show failures'}
          </Button>
        ) : null}
        {batch.download ? (
          <a href={paths.internal.batchFile(env, batch.id)} download className={buttonStyles({ size: 'dense' })}>
            Download
          </a>
        ) : null}
        {!refuseRetry(batch) ? (
          <Button size="dense" pending={pending} onClick={() => void act(actions.retry)}>
            Retry failed
          </Button>
        ) : null}
        {finished ? (
          <IconButton key="dismiss" label="Dismiss" icon={<X aria-hidden />} onClick={() => onDismiss(batch.id)} />
        ) : (
          <Button
            key="cancel"
            size="dense"
            pending={pending || batch.state === 'cancelling'}
            onClick={() => void act(actions.cancel)}
          >
            Cancel
          </Button>
        )}
      </div>
      {listed && batch.failed > 0 ? <FailureList env={env} batch={batch} /> : null}
    </section>
  )
}
