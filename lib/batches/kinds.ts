import 'server-only'
import { assignEachBatch } from '@/lib/cases/batches/assign-each-batch'
import { changeCasesBatch } from '@/lib/cases/batches/change-cases-batch'
import { exportCasesBatch } from '@/lib/cases/batches/export-cases-batch'
import { moveVersionBatch } from '@/lib/cases/batches/move-version-batch'
import { AppError } from '@/lib/kernel/errors'
import type { BatchKind } from './batch-kind'

/** Every kind there is: one line each. */
const kinds: readonly BatchKind[] = [changeCasesBatch, assignEachBatch, exportCasesBatch, moveVersionBatch]

/** @throws AppError `invalid` unknown_batch_kind */
export function batchKind(name: string): BatchKind {
  const found = kinds.find(({ kind }) => kind === name)
  if (!found)
    throw new AppError('invalid', 'unknown_batch_kind', `There is no batch of the kind ${name}.`, { field: 'kind' })
  return found
}
