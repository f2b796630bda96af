import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { AppError } from '@/lib/kernel/errors'
import { allowedTypesSentence, type MediaType } from './names'
import { safeName } from './rules'
import { isText, officeType, typeBySignature } from './sniff'

/** Bytes taken in, on disk under no name of the sender's, with what was found out about them. */
export interface StagedFile {
  path: string
  name: string
  mediaType: MediaType
  bytes: number
  sha256: string
}

export const stagingFolder = (): string => join(env().DATA_DIR, 'uploads')
/** Bytes. */
export const fileMost = (): number => env().FILES_MAX_MIB * 1024 * 1024

export const tooLargeFile = () =>
  new AppError('invalid', 'file_too_large', `The file is too large: at most ${env().FILES_MAX_MIB} MiB.`, {
    field: 'file',
  })

/**
 * Writes what comes in to a file of the owner's alone, a chunk at a time, and looks at it on its way. Discard it afterwards.
 * @throws AppError `invalid` file_too_large, empty_file, file_type_not_allowed
 */
export async function stageFile(source: AsyncIterable<Uint8Array>, name: string): Promise<StagedFile> {
  mkdirSync(stagingFolder(), { recursive: true, mode: 0o700 })
  const path = join(stagingFolder(), randomUUID())
  const file = await open(path, 'wx+', 0o600)
  try {
    const taken = await write(file, source)
    if (taken.bytes === 0) throw new AppError('invalid', 'empty_file', 'The file is empty.', { field: 'file' })
    await file.sync()
    const mediaType = await typeOf(file, taken, name)
    if (!mediaType)
      throw new AppError(
        'invalid',
        'file_type_not_allowed',
        `Files of this kind are not taken. ${allowedTypesSentence}`,
        {
          field: 'file',
        },
      )
    return { path, name: safeName(name, mediaType), mediaType, bytes: taken.bytes, sha256: taken.sha256 }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

export const discardStaged = (staged: Pick<StagedFile, 'path'>): Promise<void> => rm(staged.path, { force: true })

interface Taken {
  bytes: number
  sha256: string
  head: Uint8Array
  text: boolean
}

async function write(file: FileHandle, source: AsyncIterable<Uint8Array>): Promise<Taken> {
  const hash = createHash('sha256')
  const most = fileMost()
  let [bytes, text, head] = [0, true, Buffer.alloc(0)]
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > most) throw tooLargeFile()
    hash.update(chunk)
    text &&= isText(chunk)
    if (head.length < 16) head = Buffer.concat([head, chunk.subarray(0, 16)])
    await file.appendFile(chunk)
  }
  return { bytes, text, head, sha256: hash.digest('hex') }
}

async function typeOf(file: FileHandle, { bytes, text, head }: Taken, name: string): Promise<MediaType | null> {
  const signed = typeBySignature(head)
  if (signed) return signed
  if (head.toString().startsWith('PK')) return officeType(file, bytes)
  if (text) return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain'
  return null
}
