import 'server-only'
import { z } from 'zod'
import { attachFile } from '@/lib/cases/commands/attach-file'
import { moveCase } from '@/lib/cases/commands/move-case'
import { setCaseDeadline } from '@/lib/cases/commands/set-case-deadline'
import { updateCase } from '@/lib/cases/commands/update-case'
import { maximumSlaSeconds } from '@/lib/cases/schema'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { operation } from '../operation'
import { attachmentBodyMost, attachments, keepAttachments } from './attachments'
import { changeCase } from './case-answer'
import { fieldsOf, fieldValues, queueWord } from './words'

const attributes = z.object({
  'case-queue-id': z.string().min(1).nullable().optional(),
  fields: fieldValues.optional(),
  attachments: attachments.optional(),
})

export const updateCaseOperation = operation({
  method: 'patch',
  path: '/cases/{id}',
  permission: 'case:update',
  bodyMost: attachmentBodyMost,
  before: keepAttachments,
  body: z.strictObject({
    data: z
      .strictObject({
        type: z.literal('case').optional(),
        id: z.string().optional(),
        attributes: attributes.catchall(z.json()).optional(),
      })
      .optional(),
    meta: z
      .strictObject({
        'sla-expires-in-seconds': z.number().int().min(1).max(maximumSlaSeconds).nullable().optional(),
      })
      .optional(),
  }),
  run: (call) =>
    changeCase(call, async (tx, caseId) => {
      const given = call.body.data?.attributes ?? {}
      const fields = fieldsOf(given, Object.keys(attributes.shape), call.version)
      if (Object.keys(fields).length > 0) await updateCase(call.actor, { caseId, fields }, tx)
      const queue = given['case-queue-id']
      if (queue !== undefined) await moveCase(call.actor, { caseId, queueId: await queueOf(call.actor, queue) }, tx)
      for (const file of call.files) await attachFile(call.actor, { caseId, ...file }, tx)
      await setDeadline(call.actor, caseId, call.body.meta?.['sla-expires-in-seconds'], tx)
    }),
})

/** null takes the case out of its queue: it waits in the default one. */
async function queueOf(actor: ApiKeyActor, word: string | null): Promise<string> {
  if (word !== null) return queueWord(word)
  const standard = (await listQueues(actor)).find(({ isDefault }) => isDefault)
  return standard?.id ?? queueWord('')
}

async function setDeadline(actor: ApiKeyActor, caseId: string, seconds: number | null | undefined, tx: DoorTx) {
  if (seconds === undefined) return
  await setCaseDeadline(actor, { caseId, deadline: seconds === null ? null : { expiresInSeconds: seconds } }, tx)
}
