import 'server-only'
import { discardStaged, type StagedFile, stageFile } from '@/lib/files/stage'
import { fileStore } from '@/lib/files/store'

/** A sender's file as a door hands it on. */
export interface SentFile {
  name: string
  content: AsyncIterable<Uint8Array>
}

/** What a command is told of a file, once its content is in the store. */
export type KeptFile = Omit<StagedFile, 'path'>

/**
 * Takes a file in, a chunk at a time, looks at it and puts it in the store, before the transaction that names it.
 * @throws AppError `invalid` file_too_large, empty_file, file_type_not_allowed; `unavailable` file_unavailable
 */
export async function keepFile(environmentId: string, { name, content }: SentFile): Promise<KeptFile> {
  const { path, ...kept } = await stageFile(content, name)
  try {
    await fileStore().put({ environmentId, sha256: kept.sha256 }, { path, bytes: kept.bytes })
    return kept
  } finally {
    await discardStaged({ path })
  }
}
