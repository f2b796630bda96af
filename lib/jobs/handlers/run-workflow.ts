import 'server-only'
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { runThread } from '@/lib/workflows/engine/run-thread'
import type { Resume } from '@/lib/workflows/engine/state'

const payloadSchema = z.object({
  environmentId: z.uuid(),
  runId: z.uuid(),
  threadId: z.uuid(),
  resume: z.custom<Resume>().optional(),
})

/** One thread of a workflow run, as far as it goes. */
export const runWorkflow: Task = async (payload) => runThread(payloadSchema.parse(payload))
