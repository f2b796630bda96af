import 'server-only'
import { command } from '@/lib/commands'
import { caseFileInput } from '@/lib/files/schema'
import { notFound } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { caseEvent, viewCase, writeCase } from '../write'

/** Takes a file off the case. It can be restored for seven days; then its content goes. */
export const deleteFile = command({
  name: 'case.delete_file',
  permission: 'file:write',
  input: caseFileInput,
  async run(context, { caseId, fileId }) {
    const { tx, actor, at } = context
    const { caseRow } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow)
    const row = await tx.prisma.attachedFile.findFirst({ where: { id: fileId, caseId, deletedAt: null } })
    if (!row) throw notFound('file on this case')
    await tx.prisma.attachedFile.update({ where: { id: fileId }, data: { deletedAt: at } })
    const written = await writeCase(context, caseRow, {})
    context.record(caseEvent(written, 'case.file_deleted', { fileId, name: row.name, sha256: row.sha256 }))
    return viewCase(tx, caseId, at)
  },
})
