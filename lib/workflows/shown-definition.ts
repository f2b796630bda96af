import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { WorkflowRow } from './access'
import { type WorkflowDefinition, workflowDefinition } from './schema'

/** What the builder shows: the draft, else the version that is being rolled out, else what is published. */
export async function shownDefinition(
  tx: Tx,
  row: Pick<WorkflowRow, 'draft' | 'rolloutVersionId' | 'publishedVersionId'>,
): Promise<WorkflowDefinition> {
  if (row.draft !== null) return workflowDefinition.parse(row.draft)
  const version = await tx.prisma.workflowVersion.findFirst({
    where: { id: row.rolloutVersionId ?? row.publishedVersionId ?? undefined },
  })
  return workflowDefinition.parse(version?.definition)
}
