import 'server-only'
import type { Pool } from 'pg'
import { dispatchEvents } from '@/lib/jobs/handlers/dispatch-events'
import { wakeWorkflows } from '@/lib/jobs/handlers/wake-workflows'
import { createWorkflow } from '@/lib/workflows/commands/create-workflow'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import { runThread } from '@/lib/workflows/engine/run-thread'
import type { ThreadJob } from '@/lib/workflows/engine/state'
import type { WorkflowDefinitionInput } from '@/lib/workflows/schema'
import { asOwner, memberActor, type World } from './factories'

let made = 0

/** A workflow, published through the commands. */
export async function makeWorkflow(
  world: World,
  definition: WorkflowDefinitionInput,
  name = `Workflow ${++made}`,
): Promise<string> {
  const admin = memberActor(world, 'admin')
  const { workflowId } = await createWorkflow(admin, { name, definition })
  await publishWorkflow(admin, { workflowId })
  return workflowId
}

/** One step of the registry as a definition has it. */
export const action = (key: string, type: string, config: Record<string, unknown>, more: object = {}) => ({
  key,
  name: key,
  type,
  config,
  ...more,
})

/** The next job of the environment's runs, taken out of the queue. */
async function takeJob(pool: Pool, environmentId: string): Promise<ThreadJob | undefined> {
  const { rows } = await pool.query<{ payload: ThreadJob }>(
    `delete from graphile_worker._private_jobs j where j.id = (
       select i.id from graphile_worker._private_jobs i where i.payload->>'environmentId' = $1 and i.payload->>'threadId' is not null
       order by i.id limit 1 for update skip locked) returning j.payload`,
    [environmentId],
  )
  return rows[0]?.payload
}

/** Does everything that can be done now: dispatches, wakes what is due, and runs every job, until nothing moves. */
export async function runAll(pool: Pool, world: World): Promise<void> {
  for (let quiet = false; !quiet; ) {
    quiet = true
    while (await dispatchEvents(pool));
    while (await wakeWorkflows(pool));
    for (let job = await takeJob(pool, world.environmentId); job; job = await takeJob(pool, world.environmentId)) {
      quiet = false
      await runThread(job)
    }
  }
}

export interface SeenRun {
  id: string
  state: string
  endedAt: Date | null
  error: { code: string; step?: string } | null
  output: Record<string, unknown> | null
  variables: Record<string, unknown>
  steps: {
    key: string
    iteration: string
    state: string
    attempt: number
    output: Record<string, unknown> | null
    error: { code: string } | null
  }[]
}

/** Every run of a workflow, oldest first, with its steps in the order they began. */
export const runsOf = (workflowId: string): Promise<SeenRun[]> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select r.id, r.state, r.ended_at as "endedAt", r.error, r.output, r.variables, coalesce((select jsonb_agg(jsonb_build_object('key', s.step_key, 'iteration', s.iteration,
         'state', s.state, 'attempt', s.attempt, 'output', s.output, 'error', s.error) order by s.started_at, s.id)
         from workflow_step_runs s where s.run_id = r.id), '[]') as steps
       from workflow_runs r where r.workflow_id = $1 order by r.id`,
      [workflowId],
    )
    return rows
  })
