import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { bytesText, safeName } from './rules'
import { discardStaged, fileMost, stageFile, stagingFolder } from './stage'

async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part, 'latin1') : part
}

async function typeOf(name: string, ...parts: (string | Uint8Array)[]): Promise<string> {
  const staged = await stageFile(chunks(...parts), name).catch((error) => error)
  if (staged instanceof Error) return (staged as Error & { code: string }).code
  await discardStaged(staged)
  return staged.mediaType
}

const office = (...names: string[]) =>
  zipSync(Object.fromEntries(['[Content_Types].xml', ...names].map((name) => [name, strToU8('<x/>')])))
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

it.each([
  ['a signature that comes in two chunks', 'scan.bin', ['%P', 'DF-1.7 \x00\x01'], 'application/pdf'],
  ['PNG', 'a.png', ['\x89PNG\r\n\x1a\n\x00'], 'image/png'],
  ['JPEG', 'a', ['\xff\xd8\xff\xe0'], 'image/jpeg'],
  ['WebP', 'a.webp', ['RIFF\x01\x02\x03\x04WEBPVP8 '], 'image/webp'],
  ['TIFF', 'a.tif', ['II*\0\x08'], 'image/tiff'],
  ['text in an old encoding', 'a.txt', ['Gr\xfc\xdfe\r\n'], 'text/plain'],
  ['CSV, which is text that is called so', 'a.CSV', ['a;b\n1;2'], 'text/csv'],
  ['a page, which is text and never a page', 'a.html', ['<script>alert(1)</script>'], 'text/plain'],
  ['Word', 'a.docx', [office('word/document.xml')], docx],
  ['Excel', 'a.zip', [office('xl/workbook.xml')], xlsx],
  [
    'an Office file with macros',
    'a.docx',
    [office('word/document.xml', 'word/vbaProject.bin')],
    'file_type_not_allowed',
  ],
  ['any other ZIP', 'a.docx', [zipSync({ 'run.sh': strToU8('rm') })], 'file_type_not_allowed'],
  ['a ZIP cut short', 'a.docx', [office('word/document.xml').subarray(0, 40)], 'file_type_not_allowed'],
  ['a program', 'a.pdf', ['MZ\x90\x00\x03'], 'file_type_not_allowed'],
  ['nothing', 'a.pdf', [], 'empty_file'],
])('knows %s', async (_, name, parts, expected) => {
  expect(await typeOf(name, ...parts)).toBe(expected)
})

it('stops at the limit, keeps nothing of it, and is the owner’s alone', async () => {
  const part = Buffer.alloc(1024 * 1024, 'a')
  async function* endless() {
    for (;;) yield part
  }
  mkdirSync(stagingFolder(), { recursive: true })
  const before = readdirSync(stagingFolder())
  await expect(stageFile(endless(), 'a.txt')).rejects.toMatchObject({
    code: 'file_too_large',
    message: `The file is too large: at most ${fileMost() / 1024 / 1024} MiB.`,
  })
  expect(readdirSync(stagingFolder())).toEqual(before)
  const staged = await stageFile(chunks('fine'), 'a.txt')
  expect(statSync(staged.path).mode & 0o777).toBe(0o600)
  await discardStaged(staged)
  expect(existsSync(staged.path)).toBe(false)
})

it('names a file by what it is, without folders and what cannot be seen', () => {
  expect(safeName('C:\\temp\\..\\statement.PDF', 'application/pdf')).toBe('statement.pdf')
  expect(safeName('pay.pdf.exe', 'application/pdf')).toBe('pay.pdf.exe.pdf')
  expect(safeName('fdp.\u202Eexe\r\n', 'text/plain')).toBe('fdp.exe.txt')
  expect(safeName('../..', 'image/png')).toBe('file.png')
  expect(safeName(`${'ж'.repeat(400)}.jpeg`, 'image/jpeg')).toBe(`${'ж'.repeat(180)}.jpeg`)
  expect([bytesText(900), bytesText(2048), bytesText(25 * 1024 ** 2)]).toEqual(['900 B', '2.0 KiB', '25 MiB'])
})
