import 'server-only'
import type { TaskList } from 'graphile-worker'
import { escalateBreachedCase } from './handlers/escalate-breached-case'
import { purgeIdempotencyRecords } from './handlers/purge-idempotency-records'
import { routeCases } from './handlers/route-cases'

export const taskList: TaskList = {
  'escalate-breached-case': escalateBreachedCase,
  'purge-idempotency-records': purgeIdempotencyRecords,
  'route-cases': routeCases,
}
