import { z } from 'zod'
import { type EntityCategory, entityCategories } from '@/lib/cases/names'
import { objectTypes } from '@/lib/objects/names'
import { alertStatuses, type ObjectInput } from '@/lib/objects/schema'

const word = z.string().max(500)
const reference = z.string().min(1).max(255)
const json = z.record(z.string().max(200), z.json())

/** An object as another system tells it. */
export const objectBody = z
  .strictObject({
    type: z.enum(objectTypes),
    external_reference: reference.optional(),
    title: z.string().trim().min(1).max(300).optional(),
    status: z.string().min(1).max(100).optional(),
    occurred_at: z.iso.datetime({ offset: true }).optional(),
    data: json.default({}),
  })
  .refine(({ type, status }) => type !== 'alert' || !status || (alertStatuses as readonly string[]).includes(status), {
    path: ['status'],
    error: `status of an alert must be one of ${alertStatuses.join(', ')}.`,
  })

export const objectInputOf = (body: z.output<typeof objectBody>): ObjectInput => ({
  type: body.type,
  externalReference: body.external_reference,
  title: body.title,
  status: body.status,
  occurredAt: body.occurred_at,
  data: body.data,
})

/** Zenoo's entity: the person or company a case is about. */
export const entityBody = z.strictObject({
  type: z.enum(entityCategories).optional(),
  first_name: word.optional(),
  last_name: word.optional(),
  date_of_birth: word.optional(),
  nationality: word.optional(),
  company_name: word.optional(),
  registration_number: word.optional(),
  country: word.optional(),
  address: z
    .strictObject({
      line1: word.optional(),
      line2: word.optional(),
      city: word.optional(),
      state: word.optional(),
      postal_code: word.optional(),
      country: word.optional(),
    })
    .optional(),
  external_reference: reference.optional(),
  metadata: json.optional(),
})

export function entityObject(
  { type: given, external_reference, ...data }: z.output<typeof entityBody>,
  category: EntityCategory | undefined,
): ObjectInput {
  const type = given ?? category ?? 'Company'
  const person = [data.first_name, data.last_name].filter(Boolean).join(' ')
  const title = (type === 'Person' ? person || data.company_name : data.company_name || person)?.trim().slice(0, 300)
  return {
    type: type === 'Person' ? 'person' : 'company',
    externalReference: external_reference,
    title: title || undefined,
    data: JSON.parse(JSON.stringify(data)),
  }
}
