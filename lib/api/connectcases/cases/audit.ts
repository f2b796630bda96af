import 'server-only'
import { z } from 'zod'
import type { TimelineEntry } from '@/lib/cases/detail'
import { getFirstValues } from '@/lib/cases/queries/get-first-values'
import { listTimeline } from '@/lib/cases/queries/list-timeline'
import { listObjectKinds } from '@/lib/related-items/queries/list-object-kinds'
import { eventWords, itemTypeOf, objectIdsOf } from '../event-words'
import { wireFieldsOf } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { makeToken, readToken, scopeOf } from '../page-token'
import { userUnionOf } from '../people'
import { only, pageBody, timestamp } from '../shapes'
import { auditFields } from './audit-fields'
import { caseIdOf } from './case-id'

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
      types: Object.keys(eventWords),
      limit: body.maxResults,
      ...(before === undefined ? {} : { before: Number(before) }),
    })
    const fields = await wireFieldsOf(domainId)
    const made = entries.some(({ type }) => type === 'case.created')
    const first = made ? await getFirstValues(actor, { caseId }) : {}
    const kinds = await listObjectKinds(actor, entries.flatMap(objectIdsOf))
    const auditEvents = entries.map((entry) => {
      const word = eventWords[entry.type] as (typeof eventWords)[string]
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
