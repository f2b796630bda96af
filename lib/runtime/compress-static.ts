import 'server-only'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** Smaller ones fit in a packet or two either way. */
const leastBytes = 1024

/** Writes the best compression beside every script and style of a build; scripts/children/static-files.mjs serves it. */
export function compressStatic(): void {
  const folder = join('.next', 'static')
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css)$/.test(path)) continue
    const content = readFileSync(join(folder, path))
    if (content.length >= leastBytes) writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content))
  }
}
