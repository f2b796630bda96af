import 'server-only'
import { z } from 'zod'
import { attachFile } from '@/lib/cases/commands/attach-file'
import { deleteFile } from '@/lib/cases/commands/delete-file'
import { checkAttachable } from '@/lib/cases/queries/check-attachable'
import { getCase } from '@/lib/cases/queries/get-case'
import { readFile } from '@/lib/cases/queries/read-file'
import { descriptionSchema } from '@/lib/files/schema'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { fileJson } from '../file-json'
import { type Operation, operation } from '../operation'
import { pageOf, pageQuery } from '../page-of'
import { changeCase, onCase } from './on-case'

export const attachmentOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/cases/{token}/attachments',
    summary: 'The files attached to the case, oldest first',
    permission: 'file:read',
    query: pageQuery,
    answers: { 200: 'AttachmentList' },
    async run({ actor, params, query }) {
      const { files } = await getCase(actor, { word: params.token ?? '' })
      return pageOf(files, query, ({ id }) => id, fileJson)
    },
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/attachments',
    summary: 'Attach a file; its type is what its bytes say',
    permission: 'file:write',
    body: z.strictObject({ description: descriptionSchema.default('') }),
    file: true,
    answers: { 201: 'Attachment' },
    before: async ({ actor, params }) => void (await checkAttachable(actor, { word: params.token ?? '' })),
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { name, mediaType, bytes, sha256 } = call.file ?? noFile()
        const { description } = call.body
        const made = await attachFile(call.actor, { caseId, name, mediaType, bytes, sha256, description }, tx)
        return { status: 201, data: fileJson(made) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/cases/{token}/attachments/{attachment}/content',
    summary: 'The bytes of an attached file; the reading log keeps who asked',
    permission: 'file:read',
    answers: { 200: 'File' },
    async run({ actor, params }) {
      return { file: await readFile(actor, { word: params.token ?? '', file: params.attachment ?? '' }) }
    },
  }),
  operation({
    method: 'delete',
    path: '/v1/cases/{token}/attachments/{attachment}',
    summary: 'Delete an attached file; its content goes seven days later',
    permission: 'file:write',
    answers: { 200: 'Case' },
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const fileId = parseToken('file', call.params.attachment ?? '')
        if (!fileId) throw notFound('file on this case')
        return deleteFile(call.actor, { caseId, fileId }, tx)
      }),
  }),
]

function noFile(): never {
  throw notFound('file')
}
