import type { AttachedObjectView, CommentView } from '@/lib/cases/detail'
import { toToken } from '@/lib/kernel/ids'
import { actorJson } from './actor-json'
import { instant } from './case-json'

export const objectJson = (view: Omit<AttachedObjectView, 'mode' | 'attachedAt'> & { createdAt?: string }) => ({
  token: toToken('object', view.id),
  type: view.type,
  external_reference: view.externalReference,
  title: view.title,
  status: view.status,
  occurred_at: instant(view.occurredAt),
  data: view.data,
  version: view.version,
  ...(view.createdAt ? { created_at: instant(view.createdAt) } : {}),
  updated_at: instant(view.updatedAt),
})

export const attachedObjectJson = (view: AttachedObjectView) => ({
  ...objectJson(view),
  mode: view.mode,
  attached_at: instant(view.attachedAt),
})

export const commentJson = (view: CommentView) => ({
  token: toToken('comment', view.id),
  message: view.message,
  author: actorJson(view.authorKind, view.authorId, view.onBehalfOf),
  created_at: instant(view.createdAt),
  edited_at: instant(view.editedAt),
})
