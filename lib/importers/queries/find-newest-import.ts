import 'server-only'
import type { Import } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import type { ImportSource } from '../names'

/** The newest import of that source, ended or not; one that has not ended is always the newest. */
export const findNewestImport = (environmentId: string, source: ImportSource): Promise<Import | null> =>
  transaction(environmentId, (tx) =>
    tx.prisma.import.findFirst({ where: { environmentId, source }, orderBy: { createdAt: 'desc' } }),
  )
