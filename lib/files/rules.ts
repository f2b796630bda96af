import { lookOf, type MediaType } from './names'

/** Bytes as people read them: 1,024 B to the KiB. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KiB'] : [bytes / 1024 ** 2, 'MiB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go, with those that turn the reading direction
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu

/** The name without a folder or what cannot be seen, ending as its type does: `pay.pdf.exe` that is a PDF becomes `pay.pdf.exe.pdf`. */
export function safeName(given: string, mediaType: MediaType): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(unprintable, '').replace(/^[\s.]+|\s+$/g, '') || 'file'
  const ending = /\.([a-z0-9]{1,8})$/i.exec(clean)?.[1]?.toLowerCase()
  const { endings } = lookOf(mediaType)
  const kept = ending !== undefined && endings.includes(ending) ? `.${ending}` : ''
  const stem = [...(kept ? clean.slice(0, -kept.length) : clean)].slice(0, 180).join('')
  return `${stem}${kept || `.${endings[0]}`}`
}
