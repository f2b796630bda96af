import 'server-only'
import { command } from '@/lib/commands'
import { createWorkflowInput } from '../command-schema'
import { insertWorkflow } from '../insert-workflow'
import type { WorkflowDefinition } from '../schema'

const emptyDefinition: WorkflowDefinition = {
  formatVersion: 1,
  trigger: { kind: 'event', events: [] },
  variables: [],
  steps: [],
  output: {},
}

/** A workflow as a draft; nothing starts it before it is published. */
export const createWorkflow = command({
  name: 'workflow.create',
  permission: 'workflow:write',
  input: createWorkflowInput,
  async run(context, { definition, ...named }) {
    const made = await insertWorkflow(context, { ...named, draft: definition ?? emptyDefinition })
    const { id, key, name, version } = made
    context.record({ type: 'workflow.created', subjectType: 'workflow', subjectId: id, payload: { key, name } })
    return { workflowId: id, key, version }
  },
})
