/** Whatever stands below these is a value with members of its own, not part of the document. */
const values = new Set(['default'])

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, rename))
  if (!(value instanceof Object)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [rename(name), values.has(name) ? member : renamed(member, rename)]),
  )
}

/** The members of a document as files and the API spell them: `required_for`. Follows it to the end: measure it first. */
export const snakeMembers = (document: unknown): unknown =>
  renamed(document, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

/** The members of a document as the code spells them: `requiredFor`. */
export const camelMembers = (document: unknown): unknown =>
  renamed(document, (name) => name.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase()))
