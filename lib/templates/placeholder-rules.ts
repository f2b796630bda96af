const pattern = /\{\{\s*fields\.([a-z][a-z0-9_]*)\s*\}\}/g

/** Keys of the fields a text names as {{fields.key}}. */
export const placeholdersOf = (text: string): string[] => [...text.matchAll(pattern)].map(([, key]) => key as string)

/** The text with every {{fields.key}} replaced by what `say` makes of the key. */
export const fillPlaceholders = (text: string, say: (key: string) => string): string =>
  text.replace(pattern, (_, key: string) => say(key))
