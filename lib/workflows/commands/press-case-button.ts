import 'server-only'
import { command } from '@/lib/commands'
import { AppError, refuse } from '@/lib/kernel/errors'
import { accessWorkflow } from '../access'
import { beginRuns, caseOfTrigger, liveVersion, otherTrigger, personOfTrigger } from '../begin'
import { pressCaseButtonInput } from '../command-schema'
import { readInputs } from '../inputs'
import { startedEvent } from './trigger-workflow'

/** A workflow's button on a case, with what its form was filled with. */
export const pressCaseButton = command({
  name: 'workflow.press_case_button',
  permission: 'workflow:trigger',
  input: pressCaseButtonInput,
  async run(context, { workflowId, caseId, fields }) {
    const row = await accessWorkflow(context.tx, workflowId)
    const live = await liveVersion(context, row)
    const { trigger } = live.version.definition
    if (trigger.kind !== 'case_button') throw otherTrigger('by a button on a case')
    const onCase = await caseOfTrigger(context, caseId)
    if (trigger.templates.length > 0 && !trigger.templates.includes(onCase.template))
      throw new AppError('invalid', 'not_on_this_template', `This button is not for cases of ${onCase.template}.`, {
        field: 'caseId',
      })
    const read = readInputs(trigger.inputs, fields)
    if (read.problems.length > 0) refuse(read.problems)
    const person = await personOfTrigger(context.tx, context.actor)
    const [runId] = await beginRuns(context, row, live, [
      { kind: 'case_button', caseId, trigger: { case: onCase, person, fields: read.fields } },
    ])
    context.record(startedEvent(row, [runId as string], 'case_button'))
    return { runId: runId as string }
  },
})
