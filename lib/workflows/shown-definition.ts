import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { type WorkflowDefinition, workflowDefinition } from './schema'

/** The draft, or what is published where nothing was changed since. */
export async function shownDefinition(
  tx: Tx,
  row: { draft: unknown; publishedVersionId: string | null },
): Promise<WorkflowDefinition> {
  if (row.draft !== null) return workflowDefinition.parse(row.draft)
  const version = await tx.prisma.workflowVersion.findFirst({ where: { id: row.publishedVersionId ?? undefined } })
  return workflowDefinition.parse(version?.definition)
}
