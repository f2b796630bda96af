import type { Problem } from '@/lib/kernel/errors'

/** Each entry whose `member` another before it has too. */
export function duplicates<Member extends string>(
  entries: readonly Record<Member, string>[],
  place: string,
  member: Member,
  nouns: string,
): Problem[] {
  const seen = new Set<string>()
  return entries.flatMap((entry, index) => {
    const word = entry[member]
    const again = seen.has(word.toLowerCase())
    seen.add(word.toLowerCase())
    return again
      ? [problem(`${place}.${index}.${member}`, 'duplicate_key', `Two ${nouns} have the ${member} ${word}.`)]
      : []
  })
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
