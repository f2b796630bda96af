import type { FileView } from '@/lib/files/schema'
import { toToken } from '@/lib/kernel/ids'
import { actorJson } from './actor-json'
import { instant } from './case-json'

export const fileJson = (view: FileView) => ({
  token: toToken('file', view.id),
  name: view.name,
  description: view.description,
  media_type: view.mediaType,
  bytes: view.bytes,
  sha256: view.sha256,
  author: actorJson(view.uploaderKind, view.uploaderId, view.onBehalfOf),
  created_at: instant(view.createdAt),
})
