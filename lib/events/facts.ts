/** What a sentence about an event is made of. */
export interface Facts {
  payload: Record<string, unknown>
  /** People, teams, queues and objects by id. */
  names: Record<string, string>
  /** A changed member as the screen calls it: `fields.country` -> Country. */
  label(field: string): string
  /** An instant in the reader's zone. */
  time(iso: string): string
}

/** A text of the payload, or of an object in it; empty where there is none. */
export function text({ payload }: Facts, member: string, inner?: string): string {
  const value = payload[member]
  const found = inner === undefined ? value : (value as Record<string, unknown> | null | undefined)?.[inner]
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

export const list = ({ payload }: Facts, member: string): string =>
  (Array.isArray(payload[member]) ? (payload[member] as unknown[]) : []).map(String).join(', ').replaceAll('_', ' ')

export const named = ({ names }: Facts, id: unknown): string =>
  (typeof id === 'string' && names[id]) || 'something that is gone'

export const quoted = (words: string): string => `“${words}”`

export const instant = ({ time }: Facts, value: unknown): string => (typeof value === 'string' ? time(value) : 'none')

/** Any value on one line. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(shown).join(', ') || 'empty'
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** What was done to a file, by its name, with what was said about it. */
export const fileAction = (facts: Facts, verb: string) => ({
  action: `${verb} the file ${quoted(text(facts, 'name'))}`,
  reason: text(facts, 'description'),
})
