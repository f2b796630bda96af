import 'server-only'
import { query } from '@/lib/queries'
import { accessWorkflow } from '../access'
import { workflowIdInput } from '../command-schema'
import { type WorkflowDefinition, workflowDefinition } from '../schema'
import type { WorkflowVersionView } from '../view'
import { versionView } from './get-workflow'

/** Every version of a workflow with its definition, newest first. */
export const listVersions = query({
  permission: 'workflow:read',
  input: workflowIdInput,
  async run({ tx }, { workflowId }): Promise<(WorkflowVersionView & { definition: WorkflowDefinition })[]> {
    await accessWorkflow(tx, workflowId)
    const rows = await tx.prisma.workflowVersion.findMany({
      where: { workflowId },
      orderBy: { number: 'desc' },
      take: 200,
    })
    return rows.map((row) => ({ ...versionView(row), definition: workflowDefinition.parse(row.definition) }))
  },
})
