import 'server-only'
import { command } from '@/lib/commands'
import { refuse } from '@/lib/kernel/errors'
import { accessWorkflow } from '../access'
import { beginRuns, liveVersion, otherTrigger } from '../begin'
import { triggerWorkflowInput } from '../command-schema'
import { readInputs } from '../inputs'

/** Starts a run with values by the workflow's own schema. @throws AppError `invalid` with every problem of them */
export const triggerWorkflow = command({
  name: 'workflow.trigger',
  permission: 'workflow:trigger',
  input: triggerWorkflowInput,
  async run(context, { workflowId, fields }) {
    const row = await accessWorkflow(context.tx, workflowId)
    const live = await liveVersion(context, row)
    const { trigger } = live.version.definition
    if (trigger.kind !== 'api') throw otherTrigger('by the API')
    const read = readInputs(trigger.inputs, fields)
    if (read.problems.length > 0) refuse(read.problems)
    const [runId] = await beginRuns(context, row, live, [{ kind: 'api', trigger: { fields: read.fields } }])
    context.record(startedEvent(row, [runId as string], 'api'))
    return { runId: runId as string }
  },
})

/** Somebody started runs: who, of which workflow, how. */
export const startedEvent = (row: { id: string; name: string }, runIds: string[], how: string) => ({
  type: 'workflow.started',
  subjectType: 'workflow',
  subjectId: row.id,
  payload: { name: row.name, how, runs: runIds.length, runIds: runIds.slice(0, 100) },
})
