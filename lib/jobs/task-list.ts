import 'server-only'
import type { TaskList } from 'graphile-worker'
import { escalateBreachedCase } from './handlers/escalate-breached-case'
import { purgeDeletedFiles } from './handlers/purge-deleted-files'
import { purgeIdempotencyRecords } from './handlers/purge-idempotency-records'

export const taskList: TaskList = {
  'escalate-breached-case': escalateBreachedCase,
  'purge-deleted-files': purgeDeletedFiles,
  'purge-idempotency-records': purgeIdempotencyRecords,
}
