import 'server-only'
import type { TaskList } from 'graphile-worker'
import { anchorHeads } from './handlers/anchor-heads'
import { countQueues } from './handlers/count-queues'
import { escalateBreachedCase } from './handlers/escalate-breached-case'
import { purgeBatches } from './handlers/purge-batches'
import { purgeIdempotencyRecords } from './handlers/purge-idempotency-records'
import { retargetCases } from './handlers/retarget-cases'
import { routeCases } from './handlers/route-cases'

export const taskList: TaskList = {
  'anchor-heads': anchorHeads,
  'count-queues': countQueues,
  'escalate-breached-case': escalateBreachedCase,
  'purge-batches': purgeBatches,
  'purge-idempotency-records': purgeIdempotencyRecords,
  'retarget-cases': retargetCases,
  'route-cases': routeCases,
}
