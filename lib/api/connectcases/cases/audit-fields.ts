import type { Change } from '@/lib/cases/changes'
import type { TimelineEntry } from '@/lib/cases/detail'
import { isEmpty } from '@/lib/fields/values'
import type { Arns } from '../arns'
import { wireValue } from '../fields/values'
import type { WireFields } from '../fields/wire-fields'
import type { FieldValueUnion } from '../shapes'

export interface AuditField {
  eventFieldId: string
  oldValue?: FieldValueUnion
  newValue: FieldValueUnion
}

const nothing: FieldValueUnion = { emptyValue: {} }
const text = (value: unknown): FieldValueUnion => (isEmpty(value) ? nothing : { stringValue: String(value) })

const field = (eventFieldId: string, oldValue: FieldValueUnion | undefined, newValue: FieldValueUnion): AuditField => ({
  eventFieldId,
  ...(oldValue && oldValue.emptyValue === undefined ? { oldValue } : {}),
  newValue,
})

interface Names {
  fields: WireFields
  domainId: string
  arns: Arns
}

/** What of a case an event changed, in Amazon's fields; what has no field there is left out. */
export function auditFields(
  { type, payload }: Pick<TimelineEntry, 'type' | 'payload'>,
  names: Names,
  first: Record<string, unknown>,
): AuditField[] {
  const { domainId, arns } = names
  const user = (id: unknown) => (isEmpty(id) ? nothing : text(arns.user(domainId, String(id))))
  const queue = (id: unknown) => (isEmpty(id) ? nothing : text(arns.queue(domainId, String(id))))
  const member = (side: 'from' | 'to', name: string) =>
    (payload[side] as Record<string, unknown> | null | undefined)?.[name]
  const status = () => [field('status', text(member('from', 'status')), text(member('to', 'status')))]
  switch (type) {
    case 'case.created':
      return creation(payload, names, first)
    case 'case.status_changed':
    case 'case.decided':
      return status()
    case 'case.escalated':
      return [...status(), ...(payload.assigneeId ? [field('assigned_user', undefined, user(payload.assigneeId))] : [])]
    case 'case.assigned':
    case 'case.unassigned':
      return [field('assigned_user', user(member('from', 'assigneeId')), user(member('to', 'assigneeId')))]
    case 'case.claimed':
      return [field('assigned_user', undefined, user(payload.assigneeId))]
    case 'case.released':
      return [field('assigned_user', user(payload.assigneeId), nothing)]
    case 'case.moved':
      return [field('assigned_queue', queue(payload.from), queue(payload.to))]
    case 'case.updated':
      return ((payload.changes ?? []) as Change[]).flatMap((change) => updated(change, names))
    default:
      return []
  }
}

function creation(payload: Record<string, unknown>, { fields, domainId, arns }: Names, first: Record<string, unknown>) {
  const { title, externalReference, assigneeId } = payload
  return [
    ...(title ? [field('title', undefined, text(title))] : []),
    ...(externalReference ? [field('reference_number', undefined, text(externalReference))] : []),
    ...(assigneeId ? [field('assigned_user', undefined, text(arns.user(domainId, String(assigneeId))))] : []),
    ...Object.entries(first).flatMap(([key, value]) => {
      const known = fields.byKey.get(key)
      const id = known?.id ?? (key === 'assigned_user' || key === 'assigned_queue' ? key : undefined)
      return id && !isEmpty(value) ? [field(id, undefined, known ? wireValue(known, value) : text(value))] : []
    }),
  ]
}

const ownParts: Record<string, string> = {
  title: 'title',
  externalReference: 'reference_number',
  'fields.assigned_user': 'assigned_user',
  'fields.assigned_queue': 'assigned_queue',
}

function updated({ field: name, from, to }: Change, { fields }: Names): AuditField[] {
  const part = ownParts[name]
  if (part) return [field(part, text(from), text(to))]
  const known = name.startsWith('fields.') ? fields.byKey.get(name.slice('fields.'.length)) : undefined
  if (!known) return []
  const value = (given: unknown) => (isEmpty(given) ? nothing : wireValue(known, given))
  return [field(known.id, value(from), value(to))]
}
