import 'server-only'
import { command } from '@/lib/commands'
import { lockContent } from '@/lib/files/lock-content'
import { fileView } from '@/lib/files/queries/list-files'
import { attachFileInput, type FileView, filesPerCase } from '@/lib/files/schema'
import { fileStore } from '@/lib/files/store'
import { actorId, onBehalfOf } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { caseEvent, writeCase } from '../write'

/** Attaches a file whose content is in the store. @throws AppError `invalid` too_many_files, `unavailable` file_unavailable */
export const attachFile = command({
  name: 'case.attach_file',
  permission: 'file:write',
  input: attachFileInput,
  async run(context, { caseId, ...about }): Promise<FileView> {
    const { tx, actor, at } = context
    const { caseRow } = await lockCase(tx, actor, caseId)
    refuseEnded(caseRow)
    if ((await tx.prisma.attachedFile.count({ where: { caseId, deletedAt: null } })) >= filesPerCase)
      throw new AppError('invalid', 'too_many_files', `A case holds at most ${filesPerCase} files.`)
    const key = { environmentId: tx.environmentId, sha256: about.sha256 }
    await lockContent(tx, key)
    if (!(await fileStore().has(key)))
      throw new AppError('unavailable', 'file_unavailable', 'The file was not kept. Send it again.')
    const row = await tx.prisma.attachedFile.create({
      data: {
        ...about,
        caseId,
        environmentId: tx.environmentId,
        uploaderKind: actor.kind,
        uploaderId: actorId(actor),
        onBehalfOf: onBehalfOf(actor),
        createdAt: at,
      },
    })
    const written = await writeCase(context, caseRow, {})
    context.record(caseEvent(written, 'case.file_attached', { fileId: row.id, ...about }))
    return fileView(row)
  },
})
