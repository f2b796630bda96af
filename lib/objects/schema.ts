import { z } from 'zod'
import { objectLabels, objectTypes } from './names'

/** Zenoo's alert statuses; the first three are open: they count on the case and block closing. */
export const alertStatuses = ['Open', 'Acknowledged', 'Escalated', 'Resolved', 'False Positive'] as const
export const openAlertStatuses: readonly string[] = ['Open', 'Acknowledged', 'Escalated']

export const objectInput = z
  .strictObject({
    type: z.enum(objectTypes),
    externalReference: z.string().min(1).max(255).optional(),
    title: z.string().trim().min(1).max(300).optional(),
    status: z.string().min(1).max(100).optional(),
    occurredAt: z.iso.datetime({ offset: true }).optional(),
    data: z.record(z.string().max(200), z.json()).default({}),
  })
  .refine(
    (object) =>
      object.type !== 'alert' || !object.status || (alertStatuses as readonly string[]).includes(object.status),
    {
      path: ['status'],
      error: `status of an alert must be one of ${alertStatuses.join(', ')}.`,
    },
  )
export type ObjectInput = z.input<typeof objectInput>

/** At most this many on one case. */
export const objectsPerCase = 1000

/** What an object is called when nobody named it: its person or company, else its type and reference. */
export function objectTitle(object: z.output<typeof objectInput>): string {
  const { first_name, last_name, company_name, name } = object.data
  const person = [first_name, last_name].filter((part) => typeof part === 'string' && part).join(' ')
  const named = [object.title, company_name, name].find((word) => typeof word === 'string' && word)
  return String(named ?? (person || `${objectLabels[object.type]} ${object.externalReference ?? ''}`))
    .trim()
    .slice(0, 300)
}

export const setObjectStatusInput = z.strictObject({
  objectId: z.uuid('must be an id.'),
  status: z.string().trim().min(1).max(100),
  note: z.string().trim().max(5000).optional(),
})
