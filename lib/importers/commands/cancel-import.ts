import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockImport } from '../access'
import { importView } from '../import-view'
import type { ImportState } from '../names'
import { refuseCancel } from '../rules'
import { importIdInput } from '../schema'

/** Stops an import: what was brought over stays, and can be taken up again. It ends within the case it is at. */
export const cancelImport = command({
  name: 'import.cancel',
  permission: 'import:write',
  input: importIdInput,
  async run({ tx, record }, { importId }) {
    const row = await lockImport(tx, importId)
    if (row.state === 'cancelling') return unchanged(importView(row))
    const refusal = refuseCancel(row.state as ImportState)
    if (refusal) throw new AppError('conflict', 'import_ended', refusal)
    const cancelling = await tx.prisma.import.update({ where: { id: importId }, data: { state: 'cancelling' } })
    record({ type: 'import.cancelled', subjectType: 'import', subjectId: importId, payload: { source: row.source } })
    return importView(cancelling)
  },
})
