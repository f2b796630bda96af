import 'server-only'
import { env } from '@/lib/env'
import { diskStore } from './disk-store'
import { s3Store } from './s3-store'

/** Where content is kept, by environment and SHA-256. Putting the same twice is keeping it once. */
export interface FileStore {
  put(key: ContentKey, content: { path: string; bytes: number }): Promise<void>
  has(key: ContentKey): Promise<boolean>
  /** @throws AppError `unavailable` file_unavailable */
  read(key: ContentKey): Promise<ReadableStream<Uint8Array>>
  remove(key: ContentKey): Promise<void>
}

export interface ContentKey {
  environmentId: string
  /** Hexadecimal. */
  sha256: string
}

/** The bucket of FILES_S3_URL, else the folder `files` of DATA_DIR. */
export function fileStore(): FileStore {
  const { FILES_S3_URL: url, DATA_DIR } = env()
  return url ? s3Store(url) : diskStore(DATA_DIR)
}
