import type { QueryClient } from '@tanstack/react-query'
import { batchKeys } from '@/lib/batches/client'
import type { BatchView } from '@/lib/batches/schema'

type Listener = () => void
const listeners = new Set<Listener>()

/** Called when the person begins a batch, so that its progress comes into sight. */
export function onBatchStarted(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Puts a batch just started into the list and its progress before the person's eyes. */
export function showStartedBatch(client: QueryClient, env: string, batch: BatchView): void {
  client.setQueryData<BatchView[]>(batchKeys.list(env), (before) => [
    batch,
    ...(before ?? []).filter(({ id }) => id !== batch.id),
  ])
  for (const listener of listeners) listener()
}
