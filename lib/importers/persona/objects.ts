import type { ObjectType } from '@/lib/objects/names'
import type { ObjectInput } from '@/lib/objects/schema'
import type { IncludedResource } from './documents'
import { unwrapped } from './fields'

const types: Record<string, ObjectType> = {
  account: 'account',
  inquiry: 'inquiry',
  report: 'report',
  verification: 'verification',
  transaction: 'transaction',
  txn: 'transaction',
  document: 'document',
}

/** Times of Persona's own row: when the object was made known there, not what it is. */
const own = new Set(['status', 'account_status', 'created_at', 'updated_at', 'completed_at', 'redacted_at', 'fields'])

/** An included resource as an attached object under Persona's id, so that clients go on naming it so; null for what is none. */
export function objectOf({ type, id, attributes }: IncludedResource): ObjectInput | null {
  const [name = '', kind] = type.split('/')
  const known = types[name]
  if (!known) return null
  const text = (member: string) => (typeof attributes[member] === 'string' ? (attributes[member] as string) : '')
  const completedAt = text('completed_at')
  const status = (text('account_status') || text('status')).slice(0, 100)
  return {
    type: known,
    externalReference: id.slice(0, 255),
    ...(status ? { status } : {}),
    ...(completedAt ? { occurredAt: completedAt } : {}),
    data: {
      ...(kind ? { kind } : {}),
      ...Object.fromEntries(
        Object.entries(attributes).filter(
          // a reference that is the id itself says nothing more
          ([member, value]) => !own.has(member) && !isNothing(value) && !(member === 'reference_id' && value === id),
        ),
      ),
      ...fieldsOf(attributes.fields),
    },
  }
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

type Data = NonNullable<ObjectInput['data']>
const fieldsOf = (fields: unknown): Data =>
  fields instanceof Object && !Array.isArray(fields)
    ? (Object.fromEntries(
        Object.entries(fields)
          .map(([key, value]) => [key.slice(0, 200), unwrapped(value)] as const)
          .filter(([, value]) => !isNothing(value)),
      ) as Data)
    : {}
