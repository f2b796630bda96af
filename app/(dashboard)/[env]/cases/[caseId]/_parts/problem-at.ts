import type { Refusal } from '@/lib/doors/result'

/** What the server said about one place of a form; null where it said nothing. */
export const problemAt = (refusal: Refusal | null, field: string): string | null =>
  refusal?.problems
    .filter((problem) => problem.field === field)
    .map(({ message }) => message)
    .join(' ') || null
