import 'server-only'
import { notFound } from '@/lib/kernel/errors'
import { parseToken, toToken } from '@/lib/kernel/ids'
import { listQueues } from '@/lib/queues/queries/list-queues'
import type { QueueView } from '@/lib/queues/view'
import { instant } from './case-json'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'

/** Counts stop at 1,000. */
const queueJson = (view: QueueView) => ({
  token: toToken('queue', view.id),
  key: view.key,
  name: view.name,
  order: view.defaultOrder,
  is_default: view.isDefault,
  open_count: view.open,
  waiting_count: view.unassigned,
  breached_count: view.breached,
  created_at: instant(view.createdAt),
})

export const queueOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/queues',
    summary: 'List queues with their counts',
    permission: 'queue:read',
    query: pageQuery,
    answers: { 200: 'QueueList' },
    run: async ({ actor, query }) => pageOf(await listQueues(actor), query, ({ id }) => id, queueJson),
  }),
  operation({
    method: 'get',
    path: '/v1/queues/{token}',
    summary: 'Get a queue',
    permission: 'queue:read',
    answers: { 200: 'Queue' },
    async run({ actor, params }) {
      const id = parseToken('queue', params.token ?? '')
      const found = (await listQueues(actor)).find((queue) => queue.id === id)
      if (!found) throw notFound('queue')
      return { data: queueJson(found) }
    },
  }),
]
