import 'server-only'
import { command } from '@/lib/commands'
import { accessWorkflow } from '../access'
import { workflowIdInput } from '../command-schema'
import { insertWorkflow } from '../insert-workflow'
import { shownDefinition } from '../shown-definition'

/** Makes a workflow whose draft is what the other's builder shows. */
export const duplicateWorkflow = command({
  name: 'workflow.duplicate',
  permission: 'workflow:write',
  input: workflowIdInput,
  async run(context, { workflowId }) {
    const source = await accessWorkflow(context.tx, workflowId)
    const { id, key, name, version } = await insertWorkflow(context, {
      name: `${source.name.slice(0, 190)} (copy)`,
      description: source.description,
      draft: await shownDefinition(context.tx, source),
    })
    context.record({
      type: 'workflow.created',
      subjectType: 'workflow',
      subjectId: id,
      payload: { key, name, duplicateOf: workflowId },
    })
    return { workflowId: id, key, version }
  },
})
