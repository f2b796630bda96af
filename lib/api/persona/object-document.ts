import type { AttachedObjectView } from '@/lib/cases/detail'
import { instant, maybeInstant, resourceType } from './case-document'
import { objectId } from './ids'
import type { Resource } from './resource'

/** An attached object as an included resource: what Docket was told of it, in Persona's frame. */
export function objectDocument(object: AttachedObjectView): Resource {
  const kind = typeof object.data.kind === 'string' ? object.data.kind : null
  return {
    type: resourceType({ type: object.type, kind }),
    id: objectId(object),
    attributes: attributesOf(object),
  }
}

function attributesOf(object: AttachedObjectView): Record<string, unknown> {
  const { data, status, externalReference } = object
  const times = { 'created-at': instant(object.attachedAt), 'updated-at': instant(object.updatedAt) }
  const reference = { 'reference-id': text(data.reference_id) ?? externalReference }
  switch (object.type) {
    case 'account':
      return {
        ...reference,
        'account-type-name': text(data.account_type) ?? 'User',
        ...times,
        'redacted-at': null,
        fields: valued(data),
        tags: tagsOf(data),
        'account-status': status ?? '',
      }
    case 'inquiry':
      return {
        status: status ?? '',
        ...reference,
        note: text(data.note),
        tags: tagsOf(data),
        'reviewer-comment': null,
        ...times,
        'completed-at': maybeInstant(object.occurredAt),
        fields: valued(data),
      }
    case 'transaction':
      return { status: status ?? '', ...reference, fields: data, tags: tagsOf(data), ...times }
    default:
      return { status, ...times, ...data }
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const tagsOf = ({ tags }: Record<string, unknown>) => (Array.isArray(tags) ? tags.map(String) : [])

/** `{ type, value }` pairs, as Persona shows fields of accounts and inquiries. */
const valued = (data: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([key, value]) => !['tags', 'reference_id'].includes(key) && !(value instanceof Object))
      .map(([key, value]) => [key, { type: value === null ? 'string' : typeof value, value }]),
  )
