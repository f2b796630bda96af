import 'server-only'
import type { Pool, PoolClient } from 'pg'
import { createCase } from '@/lib/cases/commands/create-case'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { createWorkflow } from '@/lib/workflows/commands/create-workflow'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import type { WorkflowDefinitionInput } from '@/lib/workflows/schema'
import { dispatchWorkflows } from '@/lib/workflows/triggers/dispatch-workflows'
import type { Bar } from './bars'
import { round } from './closed-loop'
import { bareJobs, copyWorkflow } from './copy-workflow'

const mostMs = 50
const rounds = 21
const event = 'case.escalated'

/** One event that five hundred published workflows listen for, each with a condition that holds: the middle of twenty-one, over as many bare jobs. */
export async function benchDispatch(pool: Pool, actor: Actor): Promise<Bar> {
  const made = await createCase(actor, { type: 'Onboarding', entityCategory: 'Company', priority: 'High' })
  const { workflowId } = await createWorkflow(actor, { name: 'Bench dispatch', definition })
  await publishWorkflow(actor, { workflowId })
  await copyWorkflow(pool, workflowId, 499, event)
  const client = await pool.connect()
  try {
    const ours = await middleOf(client, () => dispatchWorkflows(client, [eventOn(made.case.id, actor)]))
    const floor = await middleOf(client, () => client.query(bareJobs))
    return {
      held: ours < mostMs,
      text: `an event that 500 workflows wait for is dispatched in ${round(ours)} ms, over ${round(floor)} ms for 500 bare jobs; under ${mostMs}`,
    }
  } finally {
    client.release()
    await pool.query('delete from workflow_triggers where event_type = $1 and environment_id = $2', [
      event,
      actor.environmentId,
    ])
  }
}

const definition = {
  trigger: {
    kind: 'event',
    events: [event],
    when: { rows: { attribute: 'trigger.case.priority', operator: 'equals', value: 'High' } },
  },
  steps: [
    { key: 'note', name: 'Note', type: 'case.comment', config: { case: '{{trigger.case.id}}', message: 'Escalated.' } },
  ],
} as WorkflowDefinitionInput

const eventOn = (caseId: string, { environmentId }: Actor) => ({
  id: newId(),
  environmentId,
  caseId,
  subjectType: 'case',
  subjectId: caseId,
  type: event,
  actorKind: 'system',
  actorId: 'bench',
  payload: {},
  at: new Date(),
})

/** In transactions that are undone; the first, which reads the versions, is not counted. */
async function middleOf(client: PoolClient, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn <= rounds; turn++) {
    await client.query('begin')
    const before = performance.now()
    await work()
    if (turn > 0) taken.push(performance.now() - before)
    await client.query('rollback')
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] as number
}
