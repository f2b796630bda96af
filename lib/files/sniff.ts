import 'server-only'
import type { FileHandle } from 'node:fs/promises'
import type { MediaType } from './names'

const ascii = (bytes: Uint8Array, start: number, end: number) =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1')

const signatures: [MediaType, (head: Uint8Array) => boolean][] = [
  ['application/pdf', (head) => ascii(head, 0, 5) === '%PDF-'],
  ['image/png', (head) => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', (head) => ascii(head, 0, 3) === '\xff\xd8\xff'],
  ['image/gif', (head) => /^GIF8[79]a/.test(ascii(head, 0, 6))],
  ['image/webp', (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP'],
  ['image/tiff', (head) => ['II*\0', 'MM\0*'].includes(ascii(head, 0, 4))],
  ['image/heic', (head) => /^ftyp(heic|heix|heim|heis|mif1)$/.test(ascii(head, 4, 12))],
]

/** The type by the first bytes; null where they do not tell. */
export const typeBySignature = (head: Uint8Array): MediaType | null =>
  signatures.find(([, matches]) => matches(head))?.[0] ?? null

/** Text has no control characters but tab, line ends, form feed and escape; whatever its encoding. */
export const isText = (chunk: Uint8Array): boolean =>
  chunk.every((byte) => (byte >= 32 ? byte !== 127 : (byte >= 9 && byte <= 13) || byte === 27))

const openXml: [string, MediaType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]

/** The Office type of a ZIP by the names in its directory; null for any other ZIP, and for one that carries macros. */
export async function officeType(file: FileHandle, size: number): Promise<MediaType | null> {
  const names = await zipNames(file, size)
  if (!names?.includes('[Content_Types].xml') || names.some((name) => /vbaProject|\.(exe|js|vbs)$/i.test(name)))
    return null
  return openXml.find(([part]) => names.includes(part))?.[1] ?? null
}

const endMark = Buffer.from('PK\x05\x06', 'latin1')
/** A comment of 64 KiB may stand behind the mark. */
const endMost = 22 + 65_535
const directoryMost = 4 * 1024 * 1024

async function zipNames(file: FileHandle, size: number): Promise<string[] | null> {
  const tail = await readAt(file, Math.max(0, size - endMost), Math.min(size, endMost))
  const at = tail.lastIndexOf(endMark)
  if (at < 0 || at + 22 > tail.length) return null
  const [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (length > directoryMost || start + length > size) return null
  const directory = await readAt(file, start, length)
  const names: string[] = []
  for (let entry = 0; entry + 46 <= directory.length && directory.readUInt32LE(entry) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(entry + 28)
    names.push(directory.toString('utf8', entry + 46, entry + 46 + nameLength))
    entry += 46 + nameLength + directory.readUInt16LE(entry + 30) + directory.readUInt16LE(entry + 32)
  }
  return names
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
  return buffer.subarray(0, bytesRead)
}
