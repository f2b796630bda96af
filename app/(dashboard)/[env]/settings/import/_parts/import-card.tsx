'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Tone } from '@/components/ui/tone'
import { importKeys } from '@/lib/importers/client'
import { countLabels, type ImportState, importCounts, sourceLabels } from '@/lib/importers/names'
import { isFinished, progressText, refuseRetry } from '@/lib/importers/rules'
import type { ImportView } from '@/lib/importers/schema'
import { cancelImportAction } from '../actions'
import { ProblemList } from './problem-list'
import { RetryDialog } from './retry-dialog'

const stateWords: Record<ImportState, string> = {
  queued: 'Waiting for the worker',
  running: 'Running',
  cancelling: 'Stopping',
  cancelled: 'Cancelled',
  failed: 'Failed',
  done: 'Done',
}
const tones: Partial<Record<ImportState, Tone>> = { done: 'green', failed: 'red', cancelled: 'amber' }
const figure = new Intl.NumberFormat('en')

export function ImportCard({ env, found }: { env: string; found: ImportView }) {
  const client = useQueryClient()
  const { run, pending, refusal } = useChange()
  const { source, state, dryRun, url, keyHint, counts, error, finishedAt, createdAt } = found
  const title = `${dryRun ? 'Dry run from' : 'From'} ${sourceLabels[source]}`
  const told = importCounts.filter((name) => counts[name])

  async function cancel() {
    await run(() => cancelImportAction(env, { importId: found.id }))
    await client.invalidateQueries({ queryKey: importKeys.list(env) })
  }

  return (
    <section aria-label={title} className="flex flex-col gap-2 rounded-panel border border-hairline bg-panel p-4">
      <ProgressBar
        label={title}
        value={found.total === null ? (isFinished(state) ? 1 : null) : Math.min(found.seen, found.total)}
        max={Math.max(found.total ?? 1, 1)}
        text={progressText(found)}
        tone={tones[state]}
      />
      <div className="flex flex-wrap items-center gap-2">
        <p className="me-auto text-12 text-muted wrap-anywhere">
          {stateWords[state]} <TimeAgo at={finishedAt ?? createdAt} /> · {url} · key {keyHint}
        </p>
        {isFinished(state) ? null : (
          <Button size="dense" pending={pending || state === 'cancelling'} onClick={() => void cancel()}>
            Cancel
          </Button>
        )}
        {refuseRetry(state) === null ? <RetryDialog env={env} found={found} /> : null}
      </div>
      {error ? <Notice kind="failure">{error}</Notice> : null}
      {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
      {told.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-13">
          {told.map((name) => (
            <li key={name}>
              <span className="tabular font-medium">{figure.format(counts[name] ?? 0)}</span> {countLabels[name]}
            </li>
          ))}
        </ul>
      ) : null}
      <ProblemList problems={found.problems} count={found.problemsCount} />
    </section>
  )
}
