import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { readCheckScene } from '../check-scene'
import type { CheckScene } from '../view'

/** What the builder offers and checks with: steps, templates, queues, people, workflows. */
export const getCheckScene = query({
  permission: 'workflow:read',
  input: z.strictObject({ workflowId: z.uuid().optional() }),
  run: ({ tx }, { workflowId }): Promise<CheckScene> => readCheckScene(tx, workflowId),
})
