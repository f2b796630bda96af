/** "Maria de Oliveira" -> "MO"; one word gives one letter. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase('en')
}

/** The same hue (0-359) for the same id, on every machine and in every session. */
export function hueOf(id: string): number {
  let hash = 2166136261 // FNV-1a
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619)
  return (hash >>> 0) % 360
}
