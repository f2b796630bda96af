import 'server-only'
import type { EventConfigurationView } from '@/lib/domains/schema'
import type { EventRow } from '@/lib/events/queries/list-events'
import type { Actor } from '@/lib/kernel/actor'
import { listObjectKinds } from '@/lib/related-items/queries/list-object-kinds'
import { searchRelatedItems } from '@/lib/related-items/queries/search-related-items'
import { arnsOf, defaultRegion } from './arns'
import { eventWords, type ItemType, itemIdsOf, itemTypeOf, objectIdsOf } from './event-words'
import type { WireFields } from './fields/wire-fields'
import { itemJson } from './related/item-json'
import { timestamp } from './shapes'

/** What of an item a change of it touches. */
const attributes: Record<ItemType, string> = {
  Comment: 'comment.body',
  Contact: 'contact.contactArn',
  File: 'file.fileArn',
  Sla: 'sla.slaConfiguration',
  ConnectCase: 'connectCase.caseId',
  Custom: 'custom.fields',
}

/** The related item an event is about, the first where it is about several; with what it holds where that is configured. */
export async function itemDetail(
  event: EventRow,
  actor: Actor,
  fields: WireFields,
  { includedData }: EventConfigurationView,
): Promise<object> {
  const [relatedItemId = ''] = itemIdsOf(event)
  const caseId = event.caseId as string
  const deleted = eventWords[event.type]?.type === 'RelatedItem.Deleted'
  const search = { caseId, id: relatedItemId, filters: [], sorts: [], limit: 1, after: null }
  const item = deleted || !relatedItemId ? undefined : (await searchRelatedItems(actor, search)).rows[0]
  const told = item && itemJson(item, fields, actor.environmentId, arnsOf(defaultRegion))
  const relatedItemType = told?.type ?? (await typeOf(event, actor))
  return {
    changedAttributes: deleted ? [] : [attributes[relatedItemType]],
    relatedItem: {
      relatedItemType,
      relatedItemId,
      caseId,
      ...(deleted ? {} : { createdDateTime: told?.associationTime ?? timestamp(event.at) }),
      ...(includedData?.relatedItemData?.includeContent ? told?.content : {}),
    },
  }
}

async function typeOf(event: EventRow, actor: Actor): Promise<ItemType> {
  const said = eventWords[event.type]?.item
  if (said) return said
  const ids = objectIdsOf(event)
  return itemTypeOf((await listObjectKinds(actor, ids))[ids[0] ?? ''])
}
