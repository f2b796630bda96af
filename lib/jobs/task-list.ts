import 'server-only'
import type { TaskList } from 'graphile-worker'
import { escalateBreachedCase } from './handlers/escalate-breached-case'
import { purgeBatches } from './handlers/purge-batches'
import { purgeIdempotencyRecords } from './handlers/purge-idempotency-records'
import { runWorkflow } from './handlers/run-workflow'

export const taskList: TaskList = {
  'escalate-breached-case': escalateBreachedCase,
  'purge-batches': purgeBatches,
  'purge-idempotency-records': purgeIdempotencyRecords,
  'run-workflow': runWorkflow,
}
