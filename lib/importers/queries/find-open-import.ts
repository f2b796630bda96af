import 'server-only'
import type { Import } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import type { ImportSource } from '../names'

/** The import of that source that has not ended, whoever serves it. */
export const findOpenImport = (environmentId: string, source: ImportSource): Promise<Import | null> =>
  transaction(environmentId, (tx) => tx.prisma.import.findFirst({ where: { environmentId, source, finishedAt: null } }))
