import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockImport } from '../access'
import { importView } from '../import-view'
import type { ImportState } from '../names'
import { isFinished } from '../rules'
import { finishImportInput } from '../schema'

/** The last word on an import, which erases the vendor's key: failed where it says why, cancelled where it was asked to stop, else done. */
export const finishImport = command({
  name: 'import.finish',
  permission: 'import:write',
  input: finishImportInput,
  async run({ tx, at, record }, { importId, error }) {
    const row = await lockImport(tx, importId)
    if (isFinished(row.state as ImportState)) return unchanged(importView(row))
    const state = row.state === 'cancelling' ? 'cancelled' : error === null ? 'done' : 'failed'
    const finished = await tx.prisma.import.update({
      where: { id: importId },
      data: { state, error: state === 'failed' ? error : null, finishedAt: at, secret: null },
    })
    record({
      type: 'import.finished',
      subjectType: 'import',
      subjectId: importId,
      payload: { source: row.source, state, seen: row.seen, problems: row.problemsCount },
    })
    return importView(finished)
  },
})
