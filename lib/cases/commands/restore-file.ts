import 'server-only'
import { command } from '@/lib/commands'
import { lockContent } from '@/lib/files/lock-content'
import { caseFileInput } from '@/lib/files/schema'
import { notFound } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { caseEvent, viewCase, writeCase } from '../write'

/** Brings a deleted file back while its content is kept. */
export const restoreFile = command({
  name: 'case.restore_file',
  permission: 'file:write',
  input: caseFileInput,
  async run(context, { caseId, fileId }) {
    const { tx, actor, at } = context
    const { caseRow } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow)
    const where = { id: fileId, caseId, deletedAt: { not: null }, purgedAt: null }
    const row = await tx.prisma.attachedFile.findFirst({ where })
    if (!row) throw notFound('deleted file on this case')
    await lockContent(tx, row)
    if ((await tx.prisma.attachedFile.updateMany({ where, data: { deletedAt: null } })).count === 0)
      throw notFound('deleted file on this case')
    const written = await writeCase(context, caseRow, {})
    context.record(caseEvent(written, 'case.file_restored', { fileId, name: row.name, sha256: row.sha256 }))
    return viewCase(tx, caseId, at)
  },
})
