import 'server-only'
import { z } from 'zod'
import { testAdmission } from '@/lib/cases/queries/test-admission'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { caseName } from '@/lib/kernel/case-name'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import { archiveQueue } from '@/lib/queues/commands/archive-queue'
import { createQueue } from '@/lib/queues/commands/create-queue'
import { reorderQueues } from '@/lib/queues/commands/reorder-queues'
import { updateQueue } from '@/lib/queues/commands/update-queue'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { queueBody, queueInput, queueJson, queuePatch } from './queue-wire'
import { idIn } from './settings-wire'
import { noBody, token } from './words'

async function queueData(actor: ApiKeyActor, id: string, tx?: DoorTx) {
  const settings = (await listQueueSettings(actor, {}, tx)).find((queue) => queue.id === id)
  if (!settings) throw notFound('queue')
  // inside a change the counts are of the moment before it
  return queueJson(
    settings,
    (await listQueues(actor)).find((queue) => queue.id === id),
  )
}

export const queueOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/queues',
    summary: 'List queues with their rules and counts, in the order their rules are asked',
    permission: 'queue:read',
    query: pageQuery,
    answers: { 200: 'QueueList' },
    async run({ actor, query }) {
      const counts = new Map((await listQueues(actor)).map((queue) => [queue.id, queue]))
      return pageOf(
        await listQueueSettings(actor, {}),
        query,
        ({ id }) => id,
        (queue) => queueJson(queue, counts.get(queue.id)),
      )
    },
  }),
  operation({
    method: 'post',
    path: '/v1/queues',
    summary: 'Make a queue',
    permission: 'queue:write',
    body: queueBody,
    answers: { 201: 'Queue' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { queueId } = await createQueue(actor, { ...queueInput(body), name: body.name, key: body.key }, tx)
        return { status: 201, data: await queueData(actor, queueId, tx) }
      }),
  }),
  operation({
    method: 'put',
    path: '/v1/queues/order',
    summary: 'Put all queues in an order',
    permission: 'queue:write',
    body: z.strictObject({ queue_ids: z.array(token('queue')).min(1).max(500) }),
    answers: { 200: 'QueueList' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        await reorderQueues(actor, { queueIds: body.queue_ids }, tx)
        const all = await listQueueSettings(actor, {}, tx)
        return { data: all.map((queue) => queueJson(queue, undefined)), page: { cursor: null, has_more: false } }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/queues/{token}',
    summary: 'Get a queue',
    permission: 'queue:read',
    answers: { 200: 'Queue' },
    run: async ({ actor, params }) => ({ data: await queueData(actor, idIn('queue', params)) }),
  }),
  operation({
    method: 'patch',
    path: '/v1/queues/{token}',
    summary: 'Change what is named of a queue',
    permission: 'queue:write',
    body: queuePatch,
    answers: { 200: 'Queue' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const queueId = idIn('queue', params)
        await updateQueue(actor, { queueId, ...queueInput(body), name: body.name, isDefault: body.is_default }, tx)
        return { data: await queueData(actor, queueId, tx) }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/queues/{token}/archive',
    summary: 'Archive an empty queue, for good',
    permission: 'queue:write',
    body: noBody,
    answers: { 200: 'Archived' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { queueId } = await archiveQueue(actor, { queueId: idIn('queue', params) }, tx)
        return { data: { token: toToken('queue', queueId), archived: true } }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/queues/{token}/test',
    summary: 'What admission rules would do to the newest open cases; nothing moves',
    permission: 'queue:write',
    body: queuePatch.pick({ admission_rules: true }).required(),
    answers: { 200: 'AdmissionTest' },
    async run({ actor, params, body }) {
      const input = { queueId: idIn('queue', params), admissionRules: body.admission_rules }
      const { moves, ...counts } = await testAdmission(actor, input)
      const drawn = moves.map(({ caseId, number, ...move }) => ({
        case_id: toToken('case', caseId),
        name: caseName(number),
        ...move,
      }))
      return { data: { ...counts, moves: drawn } }
    },
  }),
]
