import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { actorId, onBehalfOf } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { batchView } from '../batch-view'
import { batchKind } from '../kinds'
import { startBatchInput } from '../schema'

/** Leaves a batch for the worker, which does it in this actor's name. */
export const startBatch = command({
  name: 'batch.start',
  // whoever reads may begin one; what it does has a permission of its own
  permission: 'case:read',
  input: startBatchInput,
  async run({ tx, actor, at, record }, { kind, input }) {
    const found = batchKind(kind)
    authorize(actor, found.permission)
    if (actor.kind === 'workflow')
      throw new AppError('forbidden', 'batch_by_workflow', 'A workflow changes cases one by one, by its own steps.')
    const opened = found.open(input)
    const title = await opened.describe({ tx, actor })
    const batch = await tx.prisma.batch.create({
      data: {
        environmentId: tx.environmentId,
        kind,
        title,
        input: opened.input as Prisma.InputJsonValue,
        creatorKind: actor.kind,
        creatorId: actorId(actor),
        onBehalfOf: onBehalfOf(actor),
        via: actor.via,
        createdAt: at,
      },
    })
    record({ type: 'batch.started', subjectType: 'batch', subjectId: batch.id, payload: { kind, title } })
    return batchView(actor, batch)
  },
})
