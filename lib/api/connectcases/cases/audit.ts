import 'server-only'
import { z } from 'zod'
import type { TimelineEntry } from '@/lib/cases/detail'
import { getFirstValues } from '@/lib/cases/queries/get-first-values'
import { listTimeline } from '@/lib/cases/queries/list-timeline'
import { isUuid } from '@/lib/kernel/ids'
import { listObjectKinds } from '@/lib/related-items/queries/list-object-kinds'
import type { RelatedKind } from '@/lib/related-items/schema'
import { wireFieldsOf } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { makeToken, readToken, scopeOf } from '../page-token'
import { userUnionOf } from '../people'
import { only, pageBody, timestamp } from '../shapes'
import { auditFields } from './audit-fields'
import { caseIdOf } from './case-id'

type ItemType = 'Comment' | 'Contact' | 'File' | 'Sla' | 'ConnectCase' | 'Custom'

/** Events of ours that Amazon's history has a word for, and which item they are about. */
const words: Record<string, { type: string; item?: ItemType }> = {
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
  'case.linked': { type: 'RelatedItem.Created', item: 'ConnectCase' },
  'case.unlinked': { type: 'RelatedItem.Deleted', item: 'ConnectCase' },
  'case.target_created': { type: 'RelatedItem.Created', item: 'Sla' },
  'case.target_deleted': { type: 'RelatedItem.Deleted', item: 'Sla' },
}

const itemTypeOf = (kind: RelatedKind | undefined): ItemType =>
  kind === 'contact' ? 'Contact' : kind === 'file' ? 'File' : 'Custom'

/** Objects an event is about. */
function objectIdsOf({ payload }: TimelineEntry): string[] {
  const { objectIds, objectId } = payload
  return [...(Array.isArray(objectIds) ? objectIds : []), ...(objectId ? [objectId] : [])].map(String).filter(isUuid)
}

export const auditOperation: Operation = operation({
  name: 'GetCaseAuditEvents',
  method: 'POST',
  path: '/domains/{domainId}/cases/{caseId}/audit-history',
  permission: 'case:read',
  errors: {},
  body: z.object(pageBody(25)),
  async run({ actor, labels, body, arns, path }) {
    const caseId = caseIdOf(labels)
    const domainId = actor.environmentId
    const scope = scopeOf(path, null)
    const before = readToken(scope, body.nextToken)?.[0]
    const { entries, hasMore } = await listTimeline(actor, {
      word: caseId,
      newest: true,
      types: Object.keys(words),
      limit: body.maxResults,
      ...(before === undefined ? {} : { before: Number(before) }),
    })
    const fields = await wireFieldsOf(domainId)
    const made = entries.some(({ type }) => type === 'case.created')
    const first = made ? await getFirstValues(actor, { caseId }) : {}
    const kinds = await listObjectKinds(actor, entries.flatMap(objectIdsOf))
    const auditEvents = entries.map((entry) => {
      const word = words[entry.type] as (typeof words)[string]
      return only({
        eventId: entry.id,
        type: word.type,
        relatedItemType: word.type.startsWith('RelatedItem')
          ? (word.item ?? itemTypeOf(kinds[objectIdsOf(entry)[0] ?? '']))
          : undefined,
        performedTime: timestamp(entry.at),
        fields: auditFields(entry, { fields, domainId, arns }, first),
        performedBy: only({
          iamPrincipalArn: arns.principal(entry.actorKind, entry.actorId),
          user: performerOf(entry),
        }),
      })
    })
    const last = entries.at(-1)
    return { auditEvents, ...(hasMore && last ? { nextToken: makeToken(scope, [last.seq]) } : {}) }

    function performerOf({ actorKind, actorId, onBehalfOf }: TimelineEntry) {
      const named = onBehalfOf !== null || actorKind === 'member'
      return named ? userUnionOf({ kind: actorKind, id: actorId, onBehalfOf }, domainId, arns) : undefined
    }
  },
})
