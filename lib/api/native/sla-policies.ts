import 'server-only'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import { archiveSlaPolicy } from '@/lib/sla/commands/archive-sla-policy'
import { createSlaPolicy } from '@/lib/sla/commands/create-sla-policy'
import { updateSlaPolicy } from '@/lib/sla/commands/update-sla-policy'
import { listSlaPolicies } from '@/lib/sla/queries/list-sla-policies'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { idIn } from './settings-wire'
import { slaPolicyBody, slaPolicyInput, slaPolicyJson, slaPolicyPatch } from './sla-wire'
import { noBody } from './words'

async function policyData(actor: ApiKeyActor, id: string, tx?: DoorTx) {
  const found = (await listSlaPolicies(actor, {}, tx)).find((policy) => policy.id === id)
  if (!found) throw notFound('SLA policy')
  return slaPolicyJson(found)
}

export const slaPolicyOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/sla-policies',
    summary: 'List SLA policies, the default one first',
    permission: 'queue:read',
    query: pageQuery,
    answers: { 200: 'SlaPolicyList' },
    run: async ({ actor, query }) => pageOf(await listSlaPolicies(actor, {}), query, ({ id }) => id, slaPolicyJson),
  }),
  operation({
    method: 'post',
    path: '/v1/sla-policies',
    summary: 'Make an SLA policy; open cases keep their deadlines',
    permission: 'queue:write',
    body: slaPolicyBody,
    answers: { 201: 'SlaPolicy' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const input = {
          ...slaPolicyInput(body),
          matrix: slaPolicyInput(body).matrix ?? [],
          name: body.name,
          key: body.key,
        }
        const { slaPolicyId } = await createSlaPolicy(actor, input, tx)
        return { status: 201, data: await policyData(actor, slaPolicyId, tx) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/sla-policies/{token}',
    summary: 'Get an SLA policy',
    permission: 'queue:read',
    answers: { 200: 'SlaPolicy' },
    run: async ({ actor, params }) => ({ data: await policyData(actor, idIn('slaPolicy', params)) }),
  }),
  operation({
    method: 'patch',
    path: '/v1/sla-policies/{token}',
    summary: 'Change what is named of an SLA policy; open cases follow only with apply_to_open_cases',
    permission: 'queue:write',
    body: slaPolicyPatch,
    answers: { 200: 'SlaPolicy' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const slaPolicyId = idIn('slaPolicy', params)
        const { name, is_default: isDefault, apply_to_open_cases: applyToOpenCases } = body
        await updateSlaPolicy(actor, { slaPolicyId, ...slaPolicyInput(body), name, isDefault, applyToOpenCases }, tx)
        return { data: await policyData(actor, slaPolicyId, tx) }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/sla-policies/{token}/archive',
    summary: 'Archive an SLA policy, for good',
    permission: 'queue:write',
    body: noBody,
    answers: { 200: 'Archived' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { slaPolicyId } = await archiveSlaPolicy(actor, { slaPolicyId: idIn('slaPolicy', params) }, tx)
        return { data: { token: toToken('slaPolicy', slaPolicyId), archived: true } }
      }),
  }),
]
