import type { Problem } from '@/lib/kernel/errors'

/** The problems that stand at one of the places or under it. */
export const problemsUnder = (problems: readonly Problem[], places: readonly string[]): Problem[] =>
  problems.filter(({ field }) => places.some((place) => field === place || field?.startsWith(`${place}.`)))
