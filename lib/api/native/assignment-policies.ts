import 'server-only'
import { z } from 'zod'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import { keySchema, labelSchema } from '@/lib/kernel/key'
import { archiveAssignmentPolicy } from '@/lib/routing/commands/archive-assignment-policy'
import { createAssignmentPolicy } from '@/lib/routing/commands/create-assignment-policy'
import { reorderAssignmentPolicies } from '@/lib/routing/commands/reorder-assignment-policies'
import { updateAssignmentPolicy } from '@/lib/routing/commands/update-assignment-policy'
import { assignmentMethods, assignmentSorts, sourceKinds } from '@/lib/routing/names'
import { listAssignmentPolicies } from '@/lib/routing/queries/list-assignment-policies'
import { type AssignmentPolicyView, capacity, skillRule } from '@/lib/routing/schema'
import { instant } from './case-json'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { idIn } from './settings-wire'
import { noBody, token } from './words'

const sources = z
  .array(z.union([token('queue'), token('template')]))
  .min(1)
  .max(200)
const weight = z.number().int().min(1).max(100)
const optional = {
  enabled: z.boolean().optional(),
  sort_by: z.enum(assignmentSorts).optional(),
  team_ids: z.array(token('team')).max(100).optional(),
  user_ids: z.array(token('user')).max(500).optional(),
  capacity: capacity.nullable().optional(),
  weights: z.strictObject({ critical: weight, high: weight, medium: weight, low: weight }).optional(),
  skill_rules: z.array(skillRule).max(50).optional(),
}
const named = {
  name: labelSchema,
  method: z.enum(assignmentMethods),
  source_kind: z.enum(sourceKinds),
  source_ids: sources,
}
const createBody = z.strictObject({ ...named, key: keySchema.optional(), ...optional })
const patchBody = z.strictObject({ ...named, ...optional }).partial()

const rest = ({
  enabled,
  sort_by,
  team_ids,
  user_ids,
  capacity,
  weights,
  skill_rules,
}: z.output<typeof patchBody>) => ({
  enabled,
  capacity,
  sortBy: sort_by,
  teamIds: team_ids,
  userIds: user_ids,
  weights: weights && [weights.critical, weights.high, weights.medium, weights.low],
  skillRules: skill_rules,
})

const policyJson = (view: AssignmentPolicyView) => ({
  token: toToken('assignmentPolicy', view.id),
  key: view.key,
  name: view.name,
  enabled: view.enabled,
  method: view.method,
  source_kind: view.sourceKind,
  source_ids: view.sourceIds.map((id) => toToken(view.sourceKind, id)),
  sort_by: view.sortBy,
  team_ids: view.teamIds.map((id) => toToken('team', id)),
  user_ids: view.userIds.map((id) => toToken('user', id)),
  capacity: view.capacity,
  weights: { critical: view.weights[0], high: view.weights[1], medium: view.weights[2], low: view.weights[3] },
  skill_rules: view.skillRules,
  created_at: instant(view.createdAt),
})

async function policyData(actor: ApiKeyActor, id: string, tx?: DoorTx) {
  const found = (await listAssignmentPolicies(actor, {}, tx)).find((policy) => policy.id === id)
  if (!found) throw notFound('assignment policy')
  return policyJson(found)
}

export const assignmentPolicyOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/assignment-policies',
    summary: 'List assignment policies, in the order they are asked',
    permission: 'queue:read',
    query: pageQuery,
    answers: { 200: 'AssignmentPolicyList' },
    run: async ({ actor, query }) => pageOf(await listAssignmentPolicies(actor, {}), query, ({ id }) => id, policyJson),
  }),
  operation({
    method: 'post',
    path: '/v1/assignment-policies',
    summary: 'Make an assignment policy',
    permission: 'queue:write',
    body: createBody,
    answers: { 201: 'AssignmentPolicy' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { name, key, method, source_kind: sourceKind, source_ids: sourceIds } = body
        const { policyId } = await createAssignmentPolicy(
          actor,
          { ...rest(body), name, key, method, sourceKind, sourceIds },
          tx,
        )
        return { status: 201, data: await policyData(actor, policyId, tx) }
      }),
  }),
  operation({
    method: 'put',
    path: '/v1/assignment-policies/order',
    summary: 'Put all assignment policies in an order',
    permission: 'queue:write',
    body: z.strictObject({ policy_ids: z.array(token('assignmentPolicy')).min(1).max(200) }),
    answers: { 200: 'AssignmentPolicyList' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        await reorderAssignmentPolicies(actor, { policyIds: body.policy_ids }, tx)
        const all = await listAssignmentPolicies(actor, {}, tx)
        return { data: all.map(policyJson), page: { cursor: null, has_more: false } }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/assignment-policies/{token}',
    summary: 'Get an assignment policy',
    permission: 'queue:read',
    answers: { 200: 'AssignmentPolicy' },
    run: async ({ actor, params }) => ({ data: await policyData(actor, idIn('assignmentPolicy', params)) }),
  }),
  operation({
    method: 'patch',
    path: '/v1/assignment-policies/{token}',
    summary: 'Change what is named of an assignment policy',
    permission: 'queue:write',
    body: patchBody,
    answers: { 200: 'AssignmentPolicy' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const { name, method, source_kind: sourceKind, source_ids: sourceIds } = body
        const policyId = idIn('assignmentPolicy', params)
        await updateAssignmentPolicy(actor, { policyId, ...rest(body), name, method, sourceKind, sourceIds }, tx)
        return { data: await policyData(actor, policyId, tx) }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/assignment-policies/{token}/archive',
    summary: 'Archive an assignment policy, for good',
    permission: 'queue:write',
    body: noBody,
    answers: { 200: 'Archived' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { policyId } = await archiveAssignmentPolicy(actor, { policyId: idIn('assignmentPolicy', params) }, tx)
        return { data: { token: toToken('assignmentPolicy', policyId), archived: true } }
      }),
  }),
]
