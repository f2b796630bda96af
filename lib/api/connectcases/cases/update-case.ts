import 'server-only'
import { z } from 'zod'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { unassignCase } from '@/lib/cases/commands/unassign-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { lockCaseState } from '@/lib/cases/queries/lock-case-state'
import { type DoorTx, runOnce } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { findDefaultQueueId } from '@/lib/queues/queries/find-default-queue-id'
import { type Operation, operation } from '../operation'
import { speakingFor } from '../people'
import { fieldValue, userUnion } from '../shapes'
import { caseIdOf } from './case-id'
import { type GivenFields, heldForeign, readGiven } from './given-fields'

export const updateCaseOperation: Operation = operation({
  name: 'UpdateCase',
  method: 'PUT',
  path: '/domains/{domainId}/cases/{caseId}',
  permission: 'case:update',
  errors: {},
  body: z.object({ fields: z.array(fieldValue).max(220), performedBy: userUnion.optional() }),
  async run({ actor, labels, body }) {
    const caseId = caseIdOf(labels)
    const given = await readGiven(actor.environmentId, body.fields, 'update')
    const performer = speakingFor(actor, body.performedBy)
    await given.inWireNames(() =>
      runOnce(actor.environmentId, undefined, async (tx) => {
        await change(performer, tx, caseId, given)
        return { status: 200, result: null }
      }),
    )
    return {}
  },
})

/** One command a kind of change, all in one transaction; the status last, so that its gates see the new values. */
async function change(actor: ApiKeyActor, tx: DoorTx, caseId: string, given: GivenFields): Promise<void> {
  const before = await lockCaseState(actor, { caseId }, tx)
  const fields = { ...given.fields, ...heldForeign(given.foreign, before.fields) }
  if (given.title !== undefined || Object.keys(fields).length > 0)
    await updateCase(actor, { caseId, title: given.title, fields }, tx)
  if (given.assignee) await assignCase(actor, { caseId, assignee: given.assignee }, tx)
  else if (given.assignee === null && before.assigneeId) await unassignCase(actor, { caseId }, tx)
  if (given.queueId !== undefined) {
    const queueId = given.queueId ?? (await findDefaultQueueId(actor, {}, tx))
    if (queueId !== before.queueId) await moveCase(actor, { caseId, queueId }, tx)
  }
  if (given.status !== undefined && given.status !== before.status)
    await setCaseStatus(actor, { caseId, status: given.status }, tx)
}
