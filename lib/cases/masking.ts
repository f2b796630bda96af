import { isEmpty } from '@/lib/fields/values'
import type { Actor } from '@/lib/kernel/actor'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { maskedValue } from './names'

/** Keys of fields whose values a person sees only after revealing them; a key's own scopes are its bound. */
const hiddenKeys = (actor: Actor, definition: TemplateDefinition): Set<string> =>
  new Set(actor.kind === 'member' ? definition.fields.filter((field) => field.sensitive).map(({ key }) => key) : [])

/** The values as this actor may be sent them: a sensitive one that is set becomes the mask. */
export function maskFields(
  actor: Actor,
  definition: TemplateDefinition,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const hidden = hiddenKeys(actor, definition)
  if (hidden.size === 0) return values
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, hidden.has(key) && !isEmpty(value) ? maskedValue : value]),
  )
}

/** An event's payload with the sensitive values among its changes masked. */
export function maskPayload(actor: Actor, definition: TemplateDefinition, payload: unknown): Record<string, unknown> {
  const whole = payload as Record<string, unknown>
  const hidden = hiddenKeys(actor, definition)
  const masked = (entry: unknown) => {
    const { field, from, to } = entry as { field: string; from: unknown; to: unknown }
    if (!hidden.has(field.replace(/^fields\./, ''))) return entry
    return { field, from: isEmpty(from) ? null : maskedValue, to: isEmpty(to) ? null : maskedValue }
  }
  const list = (value: unknown) => (Array.isArray(value) ? value.map(masked) : value)
  if (hidden.size === 0) return whole
  return {
    ...whole,
    ...('changes' in whole ? { changes: list(whole.changes) } : {}),
    ...('difference' in whole ? { difference: list(whole.difference) } : {}),
  }
}
