/** The words of a case that every door shares. Priorities are stored as their rank, since lists sort by it. */
export const caseTypes = ['Onboarding', 'Review', 'Perpetual'] as const
export type CaseType = (typeof caseTypes)[number]

export const entityCategories = ['Company', 'Person'] as const
export type EntityCategory = (typeof entityCategories)[number]

export const priorities = ['Critical', 'High', 'Medium', 'Low'] as const
export type Priority = (typeof priorities)[number]

export const priorityRank = (priority: Priority): number => priorities.indexOf(priority) + 1
export const priorityName = (rank: number): Priority => priorities[rank - 1] ?? 'Medium'

export const riskTiers = ['High', 'Medium', 'Low'] as const
export type RiskTier = (typeof riskTiers)[number]

/** High from 70, Medium from 40, Low below. */
export const riskTierOf = (score: number): RiskTier => (score >= 70 ? 'High' : score >= 40 ? 'Medium' : 'Low')

export const statusKinds = ['initial', 'active', 'waiting', 'end'] as const
export type StatusKind = (typeof statusKinds)[number]

export const stateColors = ['slate', 'blue', 'violet', 'amber', 'orange', 'red', 'green'] as const
export type StateColor = (typeof stateColors)[number]

/** What stands where a sensitive value is, until it is revealed. */
export const maskedValue = '••••••••'

/** A tag is a word, or a key with a value: `tier=gold`. */
export const tagKey = (tag: string): string => tag.split('=', 1)[0] as string

/** The template's tags and the case's own, which win where both have the same key. */
export function joinTags(ofTemplate: readonly string[], own: readonly string[]): string[] {
  const keys = new Set(own.map(tagKey))
  return [...new Set([...ofTemplate.filter((tag) => !keys.has(tagKey(tag))), ...own])]
}
