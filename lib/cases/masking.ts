import { isEmpty } from '@/lib/fields/values'
import type { Actor } from '@/lib/kernel/actor'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { maskedValue } from './names'

/**
 * Which values a person sees only after revealing them; a key's own scopes are its bound. A field that the case's version
 * does not know was set aside when the case moved there: nobody can say here whether it was sensitive, so it is taken to be.
 */
function hiddenTo(actor: Actor, definition: TemplateDefinition): (key: string) => boolean {
  if (actor.kind !== 'member') return () => false
  const open = new Set(definition.fields.filter((field) => !field.sensitive).map(({ key }) => key))
  return (key) => !open.has(key)
}

/** The values as this actor may be sent them: a sensitive one that is set becomes the mask. */
export function maskFields(
  actor: Actor,
  definition: TemplateDefinition,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const hidden = hiddenTo(actor, definition)
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, hidden(key) && !isEmpty(value) ? maskedValue : value]),
  )
}

/** An object's data with every member masked that goes by the key of a sensitive field, however deep it stands. */
export function maskObjectData(
  actor: Actor,
  definition: TemplateDefinition,
  data: Record<string, unknown>,
): Record<string, unknown> {
  if (actor.kind !== 'member') return data
  const sensitive = new Set(definition.fields.filter((field) => field.sensitive).map(({ key }) => key))
  if (sensitive.size === 0) return data
  const masked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(masked)
    if (!(value instanceof Object)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [
        key,
        sensitive.has(key) && !isEmpty(held) ? maskedValue : masked(held),
      ]),
    )
  }
  return masked(data) as Record<string, unknown>
}

/** An event's payload with the sensitive values among its changes masked. */
export function maskPayload(actor: Actor, definition: TemplateDefinition, payload: unknown): Record<string, unknown> {
  const whole = payload as Record<string, unknown>
  const hidden = hiddenTo(actor, definition)
  const masked = (entry: unknown) => {
    const { field, from, to } = entry as { field: string; from: unknown; to: unknown }
    if (typeof field !== 'string' || !field.startsWith('fields.') || !hidden(field.slice('fields.'.length)))
      return entry
    return { field, from: isEmpty(from) ? null : maskedValue, to: isEmpty(to) ? null : maskedValue }
  }
  const list = (value: unknown) => (Array.isArray(value) ? value.map(masked) : value)
  return {
    ...whole,
    ...('changes' in whole ? { changes: list(whole.changes) } : {}),
    ...('difference' in whole ? { difference: list(whole.difference) } : {}),
  }
}
