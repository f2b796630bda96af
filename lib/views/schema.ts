import { z } from 'zod'
import { type CaseSort, caseSorts, listCasesInput } from '@/lib/cases/list-schema'

const id = z.uuid('must be an id.')

export const viewScopes = ['personal', 'team', 'everyone'] as const
export type ViewScope = (typeof viewScopes)[number]

const listed = listCasesInput.pick({
  status: true,
  type: true,
  entityCategory: true,
  riskTier: true,
  priority: true,
  assignedTeamId: true,
  queueId: true,
  templateId: true,
  slaStatus: true,
  externalReference: true,
  tag: true,
  decision: true,
  createdAfter: true,
  createdBefore: true,
  slaBefore: true,
  resolvedAfter: true,
  resolvedBefore: true,
  overturned: true,
  skipped: true,
  q: true,
})

/** The filters of a list, with `me` for whoever looks. */
export const viewFilters = listed.extend({
  state: z.enum(['open', 'ended', 'all']).optional(),
  assigneeId: z
    .array(z.union([id, z.enum(['none', 'me'])]))
    .max(100)
    .optional(),
})
export type ViewFilters = z.output<typeof viewFilters>

export const viewSort = z.templateLiteral([z.enum(['', '-']), z.enum(caseSorts)])
export type ViewSort = CaseSort | `-${CaseSort}`

const definition = z.strictObject({
  filters: viewFilters.default({}),
  sort: viewSort.optional(),
  /** Keys of columns in their order; the page's own where left out. */
  columns: z.array(z.string().max(40)).max(40).optional(),
})
export type ViewDefinition = z.output<typeof definition>

const name = z.string().trim().min(1, 'Give the view a name.').max(80)
const shared = { scope: z.enum(viewScopes).default('personal'), teamId: id.nullable().default(null) }
const teamWithScope = (view: { scope?: ViewScope; teamId?: string | null }) =>
  view.scope === undefined || (view.scope === 'team') === Boolean(view.teamId)
const teamRule = { path: ['teamId'], message: 'A view of a team names the team, and no other does.' }

export const createViewInput = z
  .strictObject({ name, ...shared, queueId: id.nullable().default(null), definition })
  .refine(teamWithScope, teamRule)
export const updateViewInput = z
  .strictObject({
    viewId: id,
    name: name.optional(),
    scope: z.enum(viewScopes).optional(),
    teamId: id.nullable().optional(),
    definition: definition.optional(),
  })
  .refine(teamWithScope, teamRule)
export const viewIdInput = z.strictObject({ viewId: id })

export interface SavedViewView {
  id: string
  name: string
  scope: ViewScope
  teamId: string | null
  teamName: string | null
  queueId: string | null
  definition: ViewDefinition
  /** Whether this person may change it. */
  mayChange: boolean
  createdAt: string
  updatedAt: string
}

/** Views of one list with their live counts stop counting here: 999+. */
export const viewCountMost = 1000
