import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { parseToken, toToken } from '@/lib/kernel/ids'
import { createView } from '@/lib/views/commands/create-view'
import { deleteView } from '@/lib/views/commands/delete-view'
import { updateView } from '@/lib/views/commands/update-view'
import { getView } from '@/lib/views/queries/get-view'
import { listViews } from '@/lib/views/queries/list-views'
import { type SavedViewView, type ViewFilters, viewScopes, viewSort } from '@/lib/views/schema'
import { instant } from './case-json'
import { listCasesQuery } from './cases/list-cases'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { token } from './words'

const slaStatuses = ['On Track', 'Warning', 'Critical', 'Breached', 'Paused', 'Met', 'Missed'] as const
const slaKeys = ['on_track', 'warning', 'critical', 'breached', 'paused', 'met', 'missed'] as const

/** As GET /v1/cases takes them; `assigned_to` also knows `me`, and `sla_status` the paused and the stopped. */
const filters = listCasesQuery.omit({ limit: true, cursor: true, sort: true, count: true, sla_status: true }).extend({
  assigned_to: z
    .array(z.enum(['none', 'me']).or(token('user')))
    .max(100)
    .optional(),
  sla_status: z.array(z.enum(slaStatuses)).max(100).optional(),
})

const shared = {
  filters: filters.optional(),
  sort: viewSort.optional(),
  columns: z.array(z.string().max(40)).max(40).optional(),
}
const scope = z.enum(viewScopes)
const team = token('team').nullable().optional()

const filtersOf = (given: z.output<typeof filters> = {}): ViewFilters =>
  withoutUnset({
    state: given.state,
    status: given.status,
    type: given.type,
    entityCategory: given.entity_category,
    riskTier: given.risk_tier,
    assigneeId: given.assigned_to,
    assignedTeamId: given.assigned_team_id,
    queueId: given.case_queue_id,
    templateId: given.case_template_id,
    priority: given.priority,
    slaStatus: given.sla_status?.map((word) => slaKeys[slaStatuses.indexOf(word)] ?? 'on_track'),
    externalReference: given.external_reference,
    tag: given.tag,
    decision: given.decision,
    createdAfter: given.created_after,
    createdBefore: given.created_before,
    slaBefore: given.sla_before,
    q: given.q,
  })

const withoutUnset = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Value

const tokens = (kind: 'team' | 'queue' | 'template' | 'user', ids: readonly string[] | undefined) =>
  ids?.map((id) => (id === 'none' || id === 'me' ? id : toToken(kind, id)))

const filtersJson = (held: ViewFilters) =>
  withoutUnset({
    state: held.state,
    status: held.status,
    type: held.type,
    entity_category: held.entityCategory,
    risk_tier: held.riskTier,
    assigned_to: tokens('user', held.assigneeId),
    assigned_team_id: tokens('team', held.assignedTeamId),
    case_queue_id: tokens('queue', held.queueId),
    case_template_id: tokens('template', held.templateId),
    priority: held.priority,
    sla_status: held.slaStatus?.flatMap((key) => (key === 'none' ? [] : (slaStatuses[slaKeys.indexOf(key)] ?? []))),
    external_reference: held.externalReference,
    tag: held.tag,
    decision: held.decision,
    created_after: held.createdAfter,
    created_before: held.createdBefore,
    sla_before: held.slaBefore,
    q: held.q,
  })

const viewJson = (view: SavedViewView) => ({
  token: toToken('view', view.id),
  name: view.name,
  scope: view.scope,
  team_id: view.teamId ? toToken('team', view.teamId) : null,
  case_queue_id: view.queueId ? toToken('queue', view.queueId) : null,
  filters: filtersJson(view.definition.filters),
  sort: view.definition.sort ?? null,
  columns: view.definition.columns ?? null,
  created_at: instant(view.createdAt),
  updated_at: instant(view.updatedAt),
})

function idOf(params: Record<string, string>): string {
  const id = parseToken('view', params.token ?? '')
  if (!id) throw notFound('view')
  return id
}

export const viewOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/views',
    summary: 'List saved views: the key’s own and those shared with everyone',
    permission: 'case:read',
    query: pageQuery,
    answers: { 200: 'ViewList' },
    run: async ({ actor, query }) => pageOf(await listViews(actor, {}), query, ({ id }) => id, viewJson),
  }),
  operation({
    method: 'post',
    path: '/v1/views',
    summary: 'Save a view, shared with everyone unless told otherwise',
    permission: 'view:share',
    body: z.strictObject({
      name: z.string().trim().min(1).max(80),
      scope: scope.default('everyone'),
      team_id: team,
      case_queue_id: token('queue').nullable().optional(),
      ...shared,
    }),
    answers: { 201: 'View' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const view = await createView(
          actor,
          {
            name: body.name,
            scope: body.scope,
            teamId: body.team_id ?? null,
            queueId: body.case_queue_id ?? null,
            definition: { filters: filtersOf(body.filters), sort: body.sort, columns: body.columns },
          },
          tx,
        )
        return { status: 201, data: viewJson(view) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/views/{token}',
    summary: 'Get a saved view',
    permission: 'case:read',
    answers: { 200: 'View' },
    run: async ({ actor, params }) => ({ data: viewJson(await getView(actor, { viewId: idOf(params) })) }),
  }),
  operation({
    method: 'patch',
    path: '/v1/views/{token}',
    summary: 'Change a saved view; what is not named stays',
    permission: 'view:share',
    body: z.strictObject({
      name: z.string().trim().min(1).max(80).optional(),
      scope: scope.optional(),
      team_id: team,
      ...shared,
    }),
    answers: { 200: 'View' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const viewId = idOf(params)
        const { definition } = await getView(actor, { viewId }, tx)
        const touched = body.filters || body.sort || body.columns
        const view = await updateView(
          actor,
          {
            viewId,
            name: body.name,
            scope: body.scope,
            teamId: body.team_id,
            definition: touched
              ? {
                  filters: body.filters ? filtersOf(body.filters) : definition.filters,
                  sort: body.sort ?? definition.sort,
                  columns: body.columns ?? definition.columns,
                }
              : undefined,
          },
          tx,
        )
        return { data: viewJson(view) }
      }),
  }),
  operation({
    method: 'delete',
    path: '/v1/views/{token}',
    summary: 'Delete a saved view',
    permission: 'view:share',
    answers: { 200: 'Deleted' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { viewId } = await deleteView(actor, { viewId: idOf(params) }, tx)
        return { data: { token: toToken('view', viewId), deleted: true } }
      }),
  }),
]
