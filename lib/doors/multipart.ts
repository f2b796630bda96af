import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { fileMost, tooLargeFile } from '@/lib/files/stage'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { type KeptFile, keepFile } from './keep-file'

export interface Multipart {
  file: KeptFile
  parts: Record<string, string>
}

/** Bytes of what is no file, boundaries and headers of parts included. */
const restMost = 65_536

/**
 * The parts of a multipart request: one file, called `file`, taken into the store as it comes, and texts of these names.
 * @throws AppError `invalid`: unsupported_media_type, required, unknown_member, invalid_multipart, and what `keepFile` throws
 */
export async function readMultipart(
  request: Request,
  environmentId: string,
  names: readonly string[],
): Promise<Multipart> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
    throw new AppError('invalid', 'unsupported_media_type', 'Send the file as multipart/form-data.')
  if (Number(request.headers.get('content-length')) > fileMost() + restMost) throw tooLargeFile()
  const parser = open(type)
  const parts: Record<string, string> = {}
  const problems: Problem[] = []
  let kept: Promise<KeptFile> | undefined
  parser.on('file', (name, content, fileName) => {
    content.on('error', (error) => content.destroy(error)) // told once, maybe before anybody listens: it has to stay
    if (name === 'file' && !kept) {
      kept = keepFile(environmentId, { name: fileName ?? '', content })
      kept.catch((error) => parser.destroy(error)) // no use reading on
      return
    }
    if (name === 'file') problems.push({ field: 'file', code: 'invalid', message: 'Send one file in a request.' })
    else problems.push(unknownPart(name))
    content.resume()
  })
  parser.on('field', (name, value) => {
    if (names.includes(name)) parts[name] = value
    else problems.push(unknownPart(name))
  })
  await pipeline(Readable.fromWeb(request.body as NodeStream), parser).catch(async (cause) => {
    // what is wrong with the file says more than that reading stopped
    const reason =
      (await kept?.then(
        () => null,
        (error) => error,
      )) ?? cause
    const ours = reason instanceof AppError || 'syscall' in reason
    throw ours ? reason : unreadable(reason)
  })
  if (!kept) problems.push({ field: 'file', code: 'required', message: 'file is required.' })
  const file = await kept
  if (problems.length > 0 || !file) refuse(problems)
  return { file, parts }
}

function open(type: string): BusboyInstance {
  try {
    const limits = { files: 2, fields: 20, fieldSize: 16_384, parts: 20, headerPairs: 50 }
    return new Busboy({ headers: { 'content-type': type } as BusboyHeaders, limits, defCharset: 'utf8' })
  } catch (cause) {
    throw unreadable(cause)
  }
}

const unreadable = (cause: unknown) =>
  new AppError('invalid', 'invalid_multipart', 'The body is not well-formed multipart/form-data, or ended too soon.', {
    cause,
  })

const unknownPart = (name: string): Problem => ({
  field: name,
  code: 'unknown_member',
  message: `There is no part ${name} here.`,
})
