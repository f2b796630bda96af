import 'server-only'
import { z } from 'zod'
import { updateComment } from '@/lib/cases/commands/update-comment'
import { upsertObject } from '@/lib/cases/commands/upsert-object'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { searchRelatedItems } from '@/lib/related-items/queries/search-related-items'
import type { RelatedItem } from '@/lib/related-items/schema'
import { caseIdOf } from '../cases/case-id'
import { wireFieldsOf } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { speakingFor, userUnionOf } from '../people'
import { only, userUnion } from '../shapes'
import { customObject } from './create-item'
import { customValues } from './custom-values'
import { creatorOf, itemJson } from './item-json'
import { updateContent } from './item-shapes'

/** The item the path names. @throws AppError `not_found` */
export async function findItem(actor: ApiKeyActor, labels: Record<string, string>): Promise<RelatedItem> {
  const caseId = caseIdOf(labels)
  const id = labels.relatedItemId?.toLowerCase() ?? ''
  if (!isUuid(id)) throw notFound('related_item')
  const reader = { ...actor, permissions: new Set([...actor.permissions, 'case:read' as const]) }
  const { rows } = await searchRelatedItems(reader, { caseId, id, filters: [], sorts: [], limit: 1, after: null })
  const [item] = rows
  if (!item) throw notFound('related_item')
  return item
}

export const updateRelatedItemOperation: Operation = operation({
  name: 'UpdateRelatedItem',
  method: 'PUT',
  path: '/domains/{domainId}/cases/{caseId}/related-items/{relatedItemId}',
  permission: 'case:update',
  errors: { quota: true },
  body: z.object({ content: updateContent, performedBy: userUnion.optional() }),
  async run({ actor, labels, body, arns }) {
    const { comment, custom } = body.content
    const item = await findItem(actor, labels)
    const domainId = actor.environmentId
    const performer = speakingFor(actor, body.performedBy)
    if (item.kind !== (comment ? 'comment' : 'custom'))
      throw new AppError('invalid', 'invalid', `This item is not a ${comment ? 'Comment' : 'Custom'} item.`, {
        field: 'content',
      })
    if (comment) await updateComment(performer, { caseId: item.caseId, commentId: item.id, message: comment.body })
    else {
      const reference = /^custom:(.+)$/.exec(String(item.content.reference))?.[1]
      if (!reference)
        throw new AppError('invalid', 'invalid', 'This object was not made as a Custom item.', { field: 'content' })
      await upsertObject(performer, customObject(reference, await customValues(domainId, custom?.fields ?? [])))
    }
    const changed = await findItem(actor, labels)
    return only({
      ...itemJson(changed, await wireFieldsOf(domainId), domainId, arns),
      relatedItemArn: arns.relatedItem(domainId, item.caseId, item.id),
      createdBy: creatorOf(changed, domainId, arns),
      lastUpdatedUser: userUnionOf(
        { kind: 'apiKey', id: actor.apiKeyId, onBehalfOf: performer.onBehalfOf ?? null },
        domainId,
        arns,
      ),
    })
  },
})
