import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { query } from '@/lib/queries'
import { accessWorkflow, type WorkflowRow } from '../access'
import { workflowIdInput } from '../command-schema'
import { workflowDefinition } from '../schema'
import type { WorkflowVersionView, WorkflowView } from '../view'

/** A workflow with its draft and what is published of it. @throws AppError `not_found` */
export const getWorkflow = query({
  permission: 'workflow:read',
  input: workflowIdInput,
  run: async ({ tx }, { workflowId }) => viewWorkflow(tx, await accessWorkflow(tx, workflowId)),
})

export async function viewWorkflow(tx: Tx, row: WorkflowRow): Promise<WorkflowView> {
  const ids = [row.publishedVersionId, row.rolloutVersionId].filter((id) => id !== null)
  const versions = await tx.prisma.workflowVersion.findMany({ where: { id: { in: ids } } })
  const published = versions.find(({ id }) => id === row.publishedVersionId)
  const staged = versions.find(({ id }) => id === row.rolloutVersionId)
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    description: row.description,
    enabled: row.enabled,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    ownerId: row.ownerId,
    version: row.version,
    draft: row.draft === null ? null : workflowDefinition.parse(row.draft),
    published: published
      ? { ...versionView(published), definition: workflowDefinition.parse(published.definition) }
      : null,
    rollout: staged ? { versionId: staged.id, number: staged.number, percent: row.rolloutPercent ?? 0 } : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

interface VersionRow {
  id: string
  number: number
  note: string
  publishedBy: string | null
  publishedAt: Date
}

export const versionView = ({ id, number, note, publishedBy, publishedAt }: VersionRow): WorkflowVersionView => ({
  id,
  number,
  note,
  publishedBy,
  publishedAt: publishedAt.toISOString(),
})
