import 'server-only'
import { command } from '@/lib/commands'
import { type Problem, refuse } from '@/lib/kernel/errors'
import { accessWorkflow } from '../access'
import { beginRuns, caseOfTrigger, liveVersion, otherTrigger, personOfTrigger } from '../begin'
import { startOnCasesInput } from '../command-schema'
import { readInputs } from '../inputs'
import { startedEvent } from './trigger-workflow'

/** By hand, a run for each chosen case; all of them or, where one is not there, none. */
export const startOnCases = command({
  name: 'workflow.start_on_cases',
  permission: 'workflow:trigger',
  input: startOnCasesInput,
  async run(context, { workflowId, caseIds, fields }) {
    const row = await accessWorkflow(context.tx, workflowId)
    const live = await liveVersion(context, row)
    const { trigger } = live.version.definition
    if (trigger.kind !== 'manual' || trigger.subject !== 'case') throw otherTrigger('by hand on cases')
    const read = readInputs(trigger.inputs, fields)
    const problems: Problem[] = [...read.problems]
    const person = await personOfTrigger(context.tx, context.actor)
    const starts = []
    for (const caseId of new Set(caseIds)) {
      const onCase = await caseOfTrigger(context, caseId).catch(() => null)
      if (onCase)
        starts.push({ kind: 'manual' as const, caseId, trigger: { case: onCase, person, fields: read.fields } })
      else problems.push({ field: 'caseIds', code: 'not_found', message: `There is no case ${caseId} here.` })
    }
    if (problems.length > 0) refuse(problems)
    const runIds = await beginRuns(context, row, live, starts)
    context.record(startedEvent(row, runIds, 'manual'))
    return { runIds }
  },
})
