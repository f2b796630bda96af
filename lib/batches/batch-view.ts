import 'server-only'
import type { Batch } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { actorId } from '@/lib/kernel/actor'
import { batchKind } from './kinds'
import { isFinished } from './rules'
import type { BatchState, BatchView } from './schema'

export const isOwn = (actor: Actor, batch: Pick<Batch, 'creatorKind' | 'creatorId'>): boolean =>
  actor.kind === batch.creatorKind && actorId(actor) === batch.creatorId

export function batchView(actor: Actor, batch: Batch): BatchView {
  const state = batch.state as BatchState
  return {
    id: batch.id,
    kind: batch.kind,
    title: batch.title,
    state,
    total: batch.total,
    done: batch.done,
    failed: batch.failed,
    error: batch.error,
    download: isFinished(state) && batch.done > 0 && batchKind(batch.kind).file !== undefined,
    own: isOwn(actor, batch),
    createdAt: batch.createdAt.toISOString(),
    finishedAt: batch.finishedAt?.toISOString() ?? null,
  }
}
