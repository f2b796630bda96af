import { z } from 'zod'
import { pageInput } from '@/lib/kernel/page'
import { slaStatuses } from '@/lib/sla/names'
import { caseTypes, entityCategories, priorities, riskTiers } from './names'

const id = z.uuid('must be an id.')
const anyOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(100).optional()
const instant = z.iso.datetime({ offset: true }).optional()

/** Each reads rows off an index in this order; `-` in front turns it round. `priority` has Critical first. */
export const caseSorts = ['sla_deadline', 'priority', 'created_at', 'updated_at', 'risk_score'] as const
export type CaseSort = (typeof caseSorts)[number]

export const listCasesInput = z.strictObject({
  ...pageInput,
  sort: z.templateLiteral([z.enum(['', '-']), z.enum(caseSorts)]).default('-created_at'),
  /** These cases only, for a list that looks again at what it shows. */
  ids: anyOf(id),
  /** open = not ended. */
  state: z.enum(['open', 'ended', 'all']).default('all'),
  status: anyOf(z.string().max(200)),
  type: anyOf(z.enum(caseTypes)),
  entityCategory: anyOf(z.enum(entityCategories)),
  /** `none` = not rated. */
  riskTier: anyOf(z.enum([...riskTiers, 'none'])),
  priority: anyOf(z.enum(priorities)),
  /** Ids, or the word none. */
  assigneeId: anyOf(z.union([id, z.literal('none')])),
  assignedTeamId: anyOf(id),
  queueId: anyOf(id),
  templateId: anyOf(id),
  /** `none` = without a deadline. */
  slaStatus: anyOf(z.enum([...slaStatuses, 'none'])),
  /** The four of a running clock, a paused or stopped one taken as it stood then. */
  slaUrgency: anyOf(z.enum(['on_track', 'warning', 'critical', 'breached'])),
  externalReference: anyOf(z.string().max(255)),
  tag: anyOf(z.string().max(100)),
  decision: anyOf(z.string().max(200)),
  createdAfter: instant,
  createdBefore: instant,
  slaBefore: instant,
  resolvedAfter: instant,
  resolvedBefore: instant,
  /** A proposal of theirs was turned down by the second pair of eyes. */
  overturned: z.union([z.boolean(), z.stringbool()]).optional(),
  /** Passed over by so many people that those who lead are to look at it. */
  skipped: z.union([z.boolean(), z.stringbool()]).optional(),
  /** Words that number, title, reference or subject must all hold. */
  q: z.string().trim().max(200).optional(),
  /** Adds a count of all matches, at most 10,000. */
  count: z.boolean().default(false),
})
export type ListCasesInput = z.input<typeof listCasesInput>
export type ListCases = z.output<typeof listCasesInput>
