import 'server-only'
import { mkdirSync } from 'node:fs'
import { access, link, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '@/lib/kernel/errors'
import type { ContentKey, FileStore } from './store'

/** Keeps content under `files`, which a backup takes along. */
export function diskStore(dataDir: string): FileStore {
  const pathOf = ({ environmentId, sha256 }: ContentKey) =>
    join(dataDir, 'files', environmentId, sha256.slice(0, 2), sha256)
  return {
    async put(key, content) {
      const path = pathOf(key)
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await link(content.path, path) // whole or not at all, and never over what is there
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const folder = await open(dirname(path))
      await folder.sync().finally(() => folder.close()) // the row that names it must not outlive it in a power cut
    },
    has: (key) =>
      access(pathOf(key)).then(
        () => true,
        () => false,
      ),
    async read(key) {
      const file = await open(pathOf(key)).catch((cause) => {
        throw new AppError('unavailable', 'file_unavailable', 'The content of this file cannot be read just now.', {
          cause,
        })
      })
      return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}
