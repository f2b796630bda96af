import 'server-only'
import { lockCase } from '@/lib/cases/access'
import { refuseEnded } from '@/lib/cases/refuse-ended'
import { caseEvent, writeCase } from '@/lib/cases/write'
import { command } from '@/lib/commands'
import { actorId, onBehalfOf } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { findStatus } from '@/lib/templates/rules'
import { createCaseTargetInput } from '../schema'

/** Promises that the case reaches a status in time; one that stands there already has kept it. */
export const createCaseTarget = command({
  name: 'case.create_target',
  permission: 'case:update',
  input: createCaseTargetInput,
  async run(context, { caseId, name, status: word, targetMinutes }) {
    const { tx, actor, at, record } = context
    const { caseRow, definition } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow, definition)
    const status = findStatus(definition, word)
    if (!status)
      throw new AppError('invalid', 'unknown_status', `This template has no status ${word}.`, { field: 'status' })
    const id = newId()
    const targetAt = new Date(at.getTime() + targetMinutes * 60_000)
    await tx.prisma.caseTarget.create({
      data: {
        id,
        environmentId: tx.environmentId,
        caseId: caseRow.id,
        name,
        status: status.key,
        targetAt,
        completedAt: status.key === caseRow.status ? at : null,
        creatorKind: actor.kind,
        creatorId: actorId(actor),
        onBehalfOf: onBehalfOf(actor),
        createdAt: at,
      },
    })
    const written = await writeCase(context, caseRow, {})
    record(
      caseEvent(written, 'case.target_created', {
        targetId: id,
        name,
        status: status.name,
        targetAt: targetAt.toISOString(),
      }),
    )
    return { targetId: id }
  },
})
