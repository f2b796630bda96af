import 'server-only'
import type { AttachedFile } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { MediaType } from '../names'
import type { FileView } from '../schema'

/** The files of a case that are not deleted, oldest first; for a caller that has passed the case's gate. */
export async function listFiles(tx: Tx, caseId: string): Promise<FileView[]> {
  const rows = await tx.prisma.attachedFile.findMany({
    where: { caseId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(fileView)
}

export const fileView = (row: AttachedFile): FileView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  mediaType: row.mediaType as MediaType,
  bytes: row.bytes,
  sha256: row.sha256,
  uploaderKind: row.uploaderKind,
  uploaderId: row.uploaderId,
  onBehalfOf: row.onBehalfOf,
  createdAt: row.createdAt.toISOString(),
})
