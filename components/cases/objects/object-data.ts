/** What another system sent, read leniently: a member that is missing or of another shape is just not there. */
export type ObjectData = Record<string, unknown>

export const textOf = (data: ObjectData, ...keys: string[]): string | undefined => {
  for (const key of keys) {
    const value = data[key]
    if (typeof value === 'string' && value !== '') return value
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

export const numberOf = (data: ObjectData, ...keys: string[]): number | undefined => {
  for (const key of keys) {
    const value = data[key]
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number)) return number
  }
  return undefined
}

export const recordOf = (value: unknown): ObjectData =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as ObjectData) : {}

/** The records of a list member; anything else in it is left out. */
export const recordsOf = (data: ObjectData, key: string): ObjectData[] =>
  Array.isArray(data[key]) ? data[key].filter((entry) => entry !== null && typeof entry === 'object') : []

/** "risk_score" -> "Risk score". */
export const words = (key: string): string => {
  const spaced = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** One line, or the parts of a postal address in their order. */
export function addressText(value: unknown): string | undefined {
  if (typeof value === 'string') return value || undefined
  const address = recordOf(value)
  const parts = [
    'line1',
    'street',
    'street_1',
    'line2',
    'postal_code',
    'postcode',
    'city',
    'state',
    'region',
    'country',
  ]
  return (
    parts
      .map((part) => textOf(address, part))
      .filter(Boolean)
      .join(', ') || undefined
  )
}

/** The value of any member on one line; null where it is too deep for that. */
export function plainText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) return value.join(', ')
  return null
}
