import 'server-only'
import { command } from '@/lib/commands'
import { refuse } from '@/lib/kernel/errors'
import { accessWorkflow } from '../access'
import { beginRuns, liveVersion, otherTrigger, personOfTrigger } from '../begin'
import { startRowsInput } from '../command-schema'
import { readInputs } from '../inputs'
import { startedEvent } from './trigger-workflow'

/** By hand, a run for each row of a CSV; with every problem of every row, and then none is started. */
export const startRows = command({
  name: 'workflow.start_rows',
  permission: 'workflow:trigger',
  input: startRowsInput,
  async run(context, { workflowId, rows }) {
    const row = await accessWorkflow(context.tx, workflowId)
    const live = await liveVersion(context, row)
    const { trigger } = live.version.definition
    if (trigger.kind !== 'manual' || trigger.subject !== 'row') throw otherTrigger('by hand from rows')
    const read = rows.map((given) => readInputs(trigger.inputs, given))
    const problems = read.flatMap(({ problems: own }, index) =>
      own.map((wrong) => ({
        ...wrong,
        field: `rows.${index}.${wrong.field}`,
        message: `Row ${index + 1}: ${wrong.message}`,
      })),
    )
    if (problems.length > 0) refuse(problems.slice(0, 200))
    const person = await personOfTrigger(context.tx, context.actor)
    const starts = read.map(({ fields }) => ({ kind: 'manual' as const, trigger: { person, fields } }))
    const runIds = await beginRuns(context, row, live, starts)
    context.record(startedEvent(row, runIds, 'rows'))
    return { runIds }
  },
})
