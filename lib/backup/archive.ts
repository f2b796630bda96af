import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'

/**
 * A backup file: compressed frames, each a line of JSON and, where it says `bytes`, so many bytes after it. The last
 * frame holds the SHA-256 of all before it, so that a file cut short or damaged is refused before anything is written.
 */
export type Frame =
  | { kind: 'head'; format: 1; madeAt: string; migrations: string[] }
  | { kind: 'table'; name: string; columns: string[] }
  | { kind: 'rows'; bytes: number }
  | { kind: 'sequence'; name: string; type: string; value: string }
  | { kind: 'file'; path: string; bytes: number }
  | { kind: 'end'; sha256: string }

export class ArchiveWriter {
  private readonly hash: Hash = createHash('sha256')
  private readonly compress = createZstdCompress()
  private readonly draft: string
  private readonly written: Promise<void>

  constructor(private readonly path: string) {
    this.draft = `${path}.unfinished`
    this.written = finished(this.compress.pipe(createWriteStream(this.draft, { mode: 0o600 })))
  }

  async add(frame: Frame, content?: Buffer): Promise<void> {
    await this.write(Buffer.from(`${JSON.stringify(frame)}\n`))
    if (content) await this.write(content)
  }

  /** Only now does a file of the wanted name exist. */
  async finish(): Promise<void> {
    await this.add({ kind: 'end', sha256: this.hash.copy().digest('hex') })
    this.compress.end()
    await this.written
    renameSync(this.draft, this.path)
  }

  discard(): void {
    this.compress.destroy()
    this.written.catch(() => undefined)
    rmSync(this.draft, { force: true })
  }

  private async write(bytes: Buffer): Promise<void> {
    this.hash.update(bytes)
    if (this.compress.write(bytes)) return
    await new Promise<void>((resolve, reject) => {
      this.compress.once('drain', resolve)
      this.written.catch(reject)
    })
  }
}

/** @throws where the file is no backup, was cut short or was damaged; only after its last frame is it known to be whole. */
export async function* readArchive(path: string): AsyncGenerator<{ frame: Frame; content: Buffer }> {
  const source = createReadStream(path)
  const plain: Readable = source.pipe(createZstdDecompress())
  source.on('error', (error) => plain.destroy(error))
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  let whole = false
  const chunks = plain[Symbol.asyncIterator]()
  const more = async (): Promise<boolean> => {
    const next = await chunks.next()
    if (!next.done) held = held.length ? Buffer.concat([held, next.value]) : next.value
    return !next.done
  }
  try {
    while (held.length > 0 || (await more())) {
      let end = held.indexOf(10)
      while (end < 0) {
        if (!(await more())) throw new Error('cut short')
        end = held.indexOf(10)
      }
      const line = held.subarray(0, end + 1)
      const frame = JSON.parse(line.toString('utf8')) as Frame
      if (frame.kind === 'end') {
        whole = frame.sha256 === hash.digest('hex')
        break
      }
      const bytes = 'bytes' in frame ? frame.bytes : 0
      while (held.length < end + 1 + bytes) if (!(await more())) throw new Error('cut short')
      const content = held.subarray(end + 1, end + 1 + bytes)
      hash.update(line).update(content)
      yield { frame, content }
      held = held.subarray(end + 1 + bytes)
    }
  } catch (cause) {
    throw new Error(`${path} cannot be read as a backup of Docket, or is cut short.`, { cause })
  } finally {
    plain.destroy()
    source.destroy()
  }
  if (!whole) throw new Error(`${path} is damaged or cut short: its checksum does not match. Nothing was restored.`)
}
