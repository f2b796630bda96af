import 'server-only'
import { z } from 'zod'
import { fileView } from '@/lib/files/queries/list-files'
import type { FileView } from '@/lib/files/schema'
import { fileStore } from '@/lib/files/store'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { query } from '@/lib/queries'
import { accessCase } from '../access'
import { findCaseId } from './get-case'
import { recordReading } from './record-reading'

export interface OpenedFile extends FileView {
  content: ReadableStream<Uint8Array>
}

const findFile = query({
  permission: 'file:read',
  input: z.strictObject({ word: z.string().max(200), file: z.string().max(200) }),
  async run({ actor, tx }, input): Promise<FileView> {
    const { caseRow } = await accessCase(tx, actor, await findCaseId(tx, input.word))
    const id = parseToken('file', input.file)
    const row = id && (await tx.prisma.attachedFile.findFirst({ where: { id, caseId: caseRow.id, deletedAt: null } }))
    if (!row) throw notFound('file on this case')
    await recordReading(tx, actor, { caseId: caseRow.id, kind: 'downloaded', fileId: row.id })
    return fileView(row)
  },
})

/** A file with its content, written into the reading log before a byte leaves. @throws AppError `not_found` */
export async function readFile(...[actor, input]: Parameters<typeof findFile>): Promise<OpenedFile> {
  const file = await findFile(actor, input)
  return { ...file, content: await fileStore().read({ environmentId: actor.environmentId, sha256: file.sha256 }) }
}
