import 'server-only'
import { command } from '@/lib/commands'
import { accessWorkflow } from '../access'
import { workflowIdInput } from '../command-schema'
import { shownDefinition } from '../shown-definition'
import { createWorkflow } from './create-workflow'

/** Makes a workflow whose draft is what the other's builder shows. */
export const duplicateWorkflow = command({
  name: 'workflow.duplicate',
  permission: 'workflow:write',
  input: workflowIdInput,
  async run({ tx, actor }, { workflowId }) {
    const { draft, publishedVersionId, name, description } = await accessWorkflow(tx, workflowId)
    const definition = await shownDefinition(tx, { draft, publishedVersionId })
    return createWorkflow(actor, { name: `${name.slice(0, 190)} (copy)`, description, definition }, tx)
  },
})
