'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { useLiveMessages } from '@/components/layout/live-updates'
import { useThrottled } from '@/components/layout/use-throttled'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { showToast } from '@/components/ui/show-toast'
import { batchKeys, batchListOptions } from '@/lib/batches/client'
import { isFinished, progressText } from '@/lib/batches/rules'
import type { BatchView } from '@/lib/batches/schema'
import type { BatchActions } from './batch-actions'

import { onBatchStarted } from './batch-watch'
import { readDismissed, writeDismissed } from './dismissed'

const BatchList = dynamic(() => import('./batch-list').then((module) => module.BatchList))

/** Word of progress comes several times a second. */
const refreshEveryMs = 400

/** What runs in the background for this person; in the top line, so that it survives every way from page to page. */
export function BatchButton({ env, actions }: { env: string; actions: BatchActions }) {
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const { data: batches = [] } = useQuery(batchListOptions(env))
  const refresh = useThrottled(
    () => void client.invalidateQueries({ queryKey: batchKeys.list(env), exact: true }),
    refreshEveryMs,
  )
  useLiveMessages((message) => {
    if (message.kind === 'resync' || (message.kind === 'change' && message.change.types.includes('batch.progressed')))
      refresh()
  })
  useEffect(() => setDismissed(readDismissed()), [])
  useEffect(() => onBatchStarted(() => setOpen(true)), [])
  useEndToasts(batches, open, () => setOpen(true))

  const shown = batches.filter(({ id, state }) => !(isFinished(state) && dismissed.has(id)))
  const dismiss = (id: string) => {
    const all = new Set([...dismissed, id])
    setDismissed(all)
    writeDismissed(all)
    if (shown.length === 1) setOpen(false)
  }
  const running = shown.find(({ state }) => !isFinished(state))
  const first = running ?? shown[0]
  if (!first) return null
  const failed = !running && (first.failed > 0 || first.error !== null)
  const Icon = running ? LoaderCircle : failed ? CircleAlert : CircleCheck
  const text = progressText(first)
  return (
    <Popover
      title="In the background"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-90"
      trigger={
        <Button
          size="dense"
          variant="ghost"
          aria-label={`In the background: ${first.title}, ${text}`}
          icon={<Icon aria-hidden className={running ? 'motion-safe:animate-spin' : undefined} />}
        >
          <span className="tabular max-w-40 truncate text-12 max-sm:hidden">{text}</span>
        </Button>
      }
    >
      <BatchList env={env} batches={shown} actions={actions} onDismiss={dismiss} />
    </Popover>
  )
}

/** Says how a batch ended that was seen running, unless the person looks at the list anyway. */
function useEndToasts(batches: readonly BatchView[], looking: boolean, onShow: () => void): void {
  const seenRunning = useRef(new Set<string>())
  useEffect(() => {
    for (const batch of batches) {
      if (!isFinished(batch.state)) seenRunning.current.add(batch.id)
      else if (seenRunning.current.delete(batch.id) && !looking) showToast(endOf(batch, onShow))
    }
  }, [batches, looking, onShow])
}

function endOf(batch: BatchView, onPress: () => void) {
  const bad = batch.failed > 0 || batch.error !== null
  const how = batch.state === 'cancelled' ? 'Cancelled' : bad ? 'Ended with failures' : 'Done'
  return {
    id: `batch ${batch.id}`,
    title: `${how}: ${batch.title}`,
    description: batch.error ?? progressText(batch),
    tone: bad ? ('warning' as const) : ('success' as const),
    action: { label: 'Show', onPress },
  }
}
