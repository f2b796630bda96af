import 'server-only'
import { command } from '@/lib/commands'
import { encrypt } from '@/lib/encryption'
import { AppError } from '@/lib/kernel/errors'
import { lockImport } from '../access'
import { importView } from '../import-view'
import { keyHintOf, secretContext } from '../key'
import { type ImportSource, type ImportState, sourceLabels } from '../names'
import { refuseRetry } from '../rules'
import { retryImportInput } from '../schema'

/** Takes an import that failed or was cancelled up again where it stopped; the vendor's key is given anew, since the old one was erased. */
export const retryImport = command({
  name: 'import.retry',
  permission: 'import:write',
  input: retryImportInput,
  async run({ tx, record }, { importId, secret, inBackground }) {
    await tx.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${tx.environmentId}, 42))`
    const row = await lockImport(tx, importId)
    const refusal = refuseRetry(row.state as ImportState)
    if (refusal) throw new AppError('conflict', 'nothing_to_retry', refusal)
    const source = row.source as ImportSource
    const twin = await tx.prisma.import.findFirst({
      where: { environmentId: tx.environmentId, source, finishedAt: null },
    })
    if (twin)
      throw new AppError('conflict', 'import_running', `An import from ${sourceLabels[source]} has not ended yet.`, {
        data: { importId: twin.id },
      })
    const queued = await tx.prisma.import.update({
      where: { id: importId },
      data: {
        state: 'queued',
        error: null,
        finishedAt: null,
        secret: inBackground ? encrypt(secret, secretContext(importId)) : null,
        keyHint: keyHintOf(source, secret),
      },
    })
    record({ type: 'import.retried', subjectType: 'import', subjectId: importId, payload: { source } })
    return importView(queued)
  },
})
