import 'server-only'
import type { Import } from '@/lib/db/generated/client'
import type { Asking } from './ask'
import { connectReader } from './connect/reader'
import type { ImportSource } from './names'
import { personaReader } from './persona/reader'
import type { ImportPlace } from './schema'
import type { SourceReader } from './source'

const readers: Record<ImportSource, (row: Import, secret: string, asking: Asking) => SourceReader> = {
  persona: ({ url }, secret, asking) => personaReader(url, secret, asking),
  connect: ({ url, place }, secret, asking) => connectReader(url, place as ImportPlace, secret, asking),
}

/** What reads the source of an import. */
export const readerOf = (row: Import, secret: string, asking: Asking): SourceReader =>
  readers[row.source as ImportSource](row, secret, asking)
