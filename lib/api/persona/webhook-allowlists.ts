import { z } from 'zod'
import type { WebhookOptions } from '@/lib/webhooks/schema'

const everything = '*'
const entry = z.strictObject({
  'event-type': z.string().min(1).max(100),
  relationships: z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(100)
    .refine((names) => !names.includes(everything) || names.length === 1, '* stands alone'),
})

/** What a webhook's messages have beside their subject: everything, nothing, or what is named for a type of event. */
export const includedAllowlist = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('include_all') }),
  z.strictObject({ state: z.literal('include_none') }),
  z.strictObject({
    state: z.literal('custom'),
    'event-types': z
      .array(entry)
      .min(1)
      .max(200)
      .refine(
        (entries) => new Set(entries.map((one) => one['event-type'])).size === entries.length,
        'names an event type twice',
      ),
  }),
])
export type IncludedAllowlist = z.output<typeof includedAllowlist>

export const relationshipAllowlist = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('include_all') }),
  z.strictObject({ state: z.literal('include_none') }),
])
type RelationshipAllowlist = z.output<typeof relationshipAllowlist>

const typeOf = (eventName: string) => eventName.split('.')[0] ?? eventName

/** As Persona keeps it: without types that the webhook hears nothing of, and as `include_all` where it says no less. */
export function keptAllowlist(given: IncludedAllowlist, events: readonly string[]): IncludedAllowlist {
  if (given.state !== 'custom') return given
  const heard = given['event-types'].filter(
    (one) => events.includes(everything) || events.some((name) => typeOf(name) === one['event-type']),
  )
  if (heard.length === 0) return { state: 'include_none' }
  if (heard.every(({ relationships }) => relationships[0] === everything)) return { state: 'include_all' }
  return { state: 'custom', 'event-types': heard }
}

/** The names of what goes beside the subject of this event; `*` = all there is. */
export function includedNames({ included }: WebhookOptions, eventName: string): readonly string[] {
  const allowlist = includedAllowlist.safeParse(included)
  if (!allowlist.success || allowlist.data.state === 'include_none') return []
  if (allowlist.data.state === 'include_all') return [everything]
  return allowlist.data['event-types'].find((one) => one['event-type'] === typeOf(eventName))?.relationships ?? []
}

export const showsRelationships = ({ relationships }: WebhookOptions): boolean =>
  (relationships as RelationshipAllowlist | undefined)?.state !== 'include_none'
