import { isUuid } from '@/lib/kernel/ids'
import type { RelatedKind } from '@/lib/related-items/schema'

export type ItemType = 'Comment' | 'Contact' | 'File' | 'Sla' | 'ConnectCase' | 'Custom'

interface EventWord {
  /** As the history of a case has it. */
  type: string
  /** Which item it is about, where the event itself says so. */
  item?: ItemType
}

/** Events of ours that Amazon has a word for. */
export const eventWords: Record<string, EventWord> = {
  'case.created': { type: 'Case.Created' },
  'case.updated': { type: 'Case.Updated' },
  'case.status_changed': { type: 'Case.Updated' },
  'case.decided': { type: 'Case.Updated' },
  'case.escalated': { type: 'Case.Updated' },
  'case.assigned': { type: 'Case.Updated' },
  'case.unassigned': { type: 'Case.Updated' },
  'case.claimed': { type: 'Case.Updated' },
  'case.released': { type: 'Case.Updated' },
  'case.moved': { type: 'Case.Updated' },
  'case.commented': { type: 'RelatedItem.Created', item: 'Comment' },
  'case.comment_updated': { type: 'RelatedItem.Updated', item: 'Comment' },
  'case.comment_deleted': { type: 'RelatedItem.Deleted', item: 'Comment' },
  'case.objects_attached': { type: 'RelatedItem.Created' },
  'case.object_detached': { type: 'RelatedItem.Deleted' },
  'object.updated': { type: 'RelatedItem.Updated' },
  'case.file_attached': { type: 'RelatedItem.Created', item: 'File' },
  'case.file_restored': { type: 'RelatedItem.Created', item: 'File' },
  'case.file_deleted': { type: 'RelatedItem.Deleted', item: 'File' },
  'case.linked': { type: 'RelatedItem.Created', item: 'ConnectCase' },
  'case.unlinked': { type: 'RelatedItem.Deleted', item: 'ConnectCase' },
  'case.target_created': { type: 'RelatedItem.Created', item: 'Sla' },
  'case.target_deleted': { type: 'RelatedItem.Deleted', item: 'Sla' },
}

/** What an object of ours is called there. */
export const itemTypeOf = (kind: RelatedKind | undefined): ItemType =>
  kind === 'contact' ? 'Contact' : kind === 'file' ? 'File' : 'Custom'

/** Objects an event is about. */
export function objectIdsOf({ payload }: { payload: Record<string, unknown> }): string[] {
  const { objectIds, objectId } = payload
  return [...(Array.isArray(objectIds) ? objectIds : []), ...(objectId ? [objectId] : [])].map(String).filter(isUuid)
}

/** Related items an event is about, whatever they are. */
export function itemIdsOf({ payload }: { payload: Record<string, unknown> }): string[] {
  const own = [payload.commentId, payload.fileId, payload.linkId, payload.targetId].filter(Boolean).map(String)
  return own.length > 0 ? own : objectIdsOf({ payload })
}
