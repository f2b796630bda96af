import 'server-only'
import type { TaskList } from 'graphile-worker'
import { anchorHeads } from './handlers/anchor-heads'
import { countQueues } from './handlers/count-queues'
import { escalateBreachedCase } from './handlers/escalate-breached-case'
import { mailAssignments } from './handlers/mail-assignments'
import { purgeBatches } from './handlers/purge-batches'
import { purgeDeletedFiles } from './handlers/purge-deleted-files'
import { purgeIdempotencyRecords } from './handlers/purge-idempotency-records'
import { purgeWebhookDeliveries } from './handlers/purge-webhook-deliveries'
import { purgeWorkflowRuns } from './handlers/purge-workflow-runs'
import { retargetCases } from './handlers/retarget-cases'
import { routeCases } from './handlers/route-cases'
import { runWorkflow } from './handlers/run-workflow'

export const taskList: TaskList = {
  'anchor-heads': anchorHeads,
  'count-queues': countQueues,
  'escalate-breached-case': escalateBreachedCase,
  'mail-assignments': mailAssignments,
  'purge-batches': purgeBatches,
  'purge-deleted-files': purgeDeletedFiles,
  'purge-idempotency-records': purgeIdempotencyRecords,
  'purge-workflow-runs': purgeWorkflowRuns,
  'run-workflow': runWorkflow,
  'retarget-cases': retargetCases,
  'purge-webhook-deliveries': purgeWebhookDeliveries,
  'route-cases': routeCases,
}
