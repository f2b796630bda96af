import { z } from 'zod'

/** What a search can ask about, beside `fields.<key>` for a case's own. */
export const searchAttributes = [
  'template',
  'status',
  'statusKind',
  'type',
  'entityCategory',
  'priority',
  'riskTier',
  'riskScore',
  'queue',
  'assignee',
  'assignedTeam',
  'resolver',
  'tag',
  'externalReference',
  'decision',
  'object',
  'reference',
  'createdAt',
  'updatedAt',
  'resolvedAt',
  'slaDeadline',
] as const
export type SearchAttribute = (typeof searchAttributes)[number]

export const searchOperators = ['eq', 'gt', 'gte', 'lt', 'lte'] as const
export type SearchOperator = (typeof searchOperators)[number]

export interface SearchLeaf {
  attribute: SearchAttribute | `fields.${string}`
  operator: SearchOperator
  /** null = none: no assignee, no deadline. */
  value: string | number | boolean | null
}
export type SearchClause = SearchLeaf | { and: SearchClause[] } | { or: SearchClause[] } | { not: SearchClause }

const fieldPath = z.custom<`fields.${string}`>(
  (text) => typeof text === 'string' && /^fields\.[a-z][a-z0-9_]{0,63}$/.test(text),
)

const leaf = z.strictObject({
  attribute: z.union([z.enum(searchAttributes), fieldPath], 'is not an attribute of a case.'),
  operator: z.enum(searchOperators),
  value: z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]),
})

export const searchClause: z.ZodType<SearchClause, SearchClause> = z.lazy(() =>
  z.union([
    z.strictObject({ and: z.array(searchClause).min(1).max(20) }),
    z.strictObject({ or: z.array(searchClause).min(1).max(20) }),
    z.strictObject({ not: searchClause }),
    leaf,
  ]),
) as z.ZodType<SearchClause, SearchClause>

export const searchSorts = ['createdAt', 'updatedAt', 'resolvedAt', 'slaDeadline', 'priority', 'riskScore'] as const
export type SearchSort = (typeof searchSorts)[number] | `fields.${string}`

/** Deep enough for people, and no way to exhaust the planner. */
const depthMost = 6
const depthOf = (clause: SearchClause): number => {
  if ('not' in clause) return 1 + depthOf(clause.not)
  if ('and' in clause) return 1 + Math.max(...clause.and.map(depthOf))
  return 'or' in clause ? 1 + Math.max(...clause.or.map(depthOf)) : 0
}

export const searchCasesInput = z.strictObject({
  query: searchClause
    .refine((clause) => depthOf(clause) <= depthMost, `query is nested at most ${depthMost} deep.`)
    .optional(),
  sort: z
    .strictObject({ attribute: z.union([z.enum(searchSorts), fieldPath]), descending: z.boolean().default(true) })
    .default({ attribute: 'createdAt', descending: true }),
  limit: z.number().int().min(1).max(100).default(25),
  /** The page that follows, or comes before, this case. */
  after: z.uuid().optional(),
  before: z.uuid().optional(),
})
export type SearchCasesInput = z.input<typeof searchCasesInput>
export type SearchCases = z.output<typeof searchCasesInput>
