import 'server-only'
import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface ZipEntry {
  path: string
  /** Left as it is where it is compressed already. */
  stored?: boolean
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export interface Written {
  path: string
  bytes: number
  /** Hexadecimal. */
  sha256: string
}

/**
 * A ZIP, made a chunk at a time as it is read. `last` is asked for at the end and told what was written: a manifest can only
 * be made then.
 */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  last: (written: Written[]) => ZipEntry[],
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  const written: Written[] = []
  for await (const entry of entries) yield* add(zip, made, written, entry)
  for (const entry of last([...written])) yield* add(zip, made, written, entry)
  zip.end()
  yield* made.splice(0)
}

async function* add(zip: Zip, made: Uint8Array[], written: Written[], { path, stored, content }: ZipEntry) {
  const file = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
  zip.add(file)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content) {
    hash.update(chunk)
    bytes += chunk.length
    file.push(chunk)
    yield* made.splice(0)
  }
  file.push(new Uint8Array(0), true)
  yield* made.splice(0)
  written.push({ path, bytes, sha256: hash.digest('hex') })
}
