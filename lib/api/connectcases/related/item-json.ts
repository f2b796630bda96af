import type { RelatedItem, RelatedKind, TargetStatus } from '@/lib/related-items/schema'
import type { Arns } from '../arns'
import { wireValue } from '../fields/values'
import type { WireFields } from '../fields/wire-fields'
import { userUnionOf } from '../people'
import { only, timestamp } from '../shapes'
import type { slaStatuses } from './item-shapes'

type ItemType = 'Comment' | 'Contact' | 'File' | 'Sla' | 'ConnectCase' | 'Custom'
const types: Record<RelatedKind, ItemType> = {
  comment: 'Comment',
  contact: 'Contact',
  file: 'File',
  target: 'Sla',
  link: 'ConnectCase',
  custom: 'Custom',
}

export const slaWords: Record<TargetStatus, (typeof slaStatuses)[number]> = {
  active: 'Active',
  overdue: 'Overdue',
  met: 'Met',
  not_met: 'NotMet',
}

interface ObjectContent {
  reference: string | null
  data: {
    arn?: string
    contact?: { arn: string; channel: string; connectedAt: string }
    fields?: Record<string, unknown>
  } & Record<string, unknown>
}

/** What an item holds, as the union that its type names. */
function contentOf({ id, kind, content }: RelatedItem, fields: WireFields, domainId: string, arns: Arns): object {
  if (kind === 'comment') return { comment: { body: content.message, contentType: 'Text/Plain' } }
  if (kind === 'link') return { connectCase: { caseId: content.caseId } }
  if (kind === 'target') return { sla: { slaConfiguration: slaJson(content) } }
  const { reference, data } = content as unknown as ObjectContent
  if (kind === 'contact' && data.contact)
    return {
      contact: {
        contactArn: data.contact.arn,
        channel: data.contact.channel,
        connectedToSystemTime: timestamp(data.contact.connectedAt),
      },
    }
  if (kind === 'file')
    return {
      file: {
        fileArn: data.arn ?? (reference?.startsWith('arn:') ? reference : `${arns.domain(domainId)}/file/${id}`),
      },
    }
  return { custom: { fields: customFields(data.fields ?? data, fields) } }
}

/** Values under keys of the domain's fields; whatever else an object of ours holds has no name there. */
const customFields = (values: Record<string, unknown>, { byKey }: WireFields) =>
  Object.entries(values).flatMap(([key, value]) => {
    const field = byKey.get(key)
    const fits = field && value !== null && value !== undefined && !field.system
    return fits ? [{ id: field.id, value: wireValue(field, value) }] : []
  })

const slaJson = (content: Record<string, unknown>) =>
  only({
    name: content.name,
    type: 'CaseField',
    status: slaWords[content.status as TargetStatus],
    fieldId: 'status',
    targetFieldValues: [{ stringValue: String(content.targetStatus) }],
    targetTime: timestamp(String(content.targetAt)),
    completionTime: content.completedAt ? timestamp(String(content.completedAt)) : undefined,
  })

/** What every answer about an item has. */
export const itemJson = (item: RelatedItem, fields: WireFields, domainId: string, arns: Arns) => ({
  relatedItemId: item.id,
  type: types[item.kind],
  associationTime: timestamp(item.createdAt),
  content: contentOf(item, fields, domainId, arns),
  tags: {},
})

export const creatorOf = (item: RelatedItem, domainId: string, arns: Arns) =>
  userUnionOf({ kind: item.creatorKind, id: item.creatorId, onBehalfOf: item.onBehalfOf }, domainId, arns)
