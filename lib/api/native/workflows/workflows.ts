import { hyphenedKeySchema } from '@/lib/kernel/key'
import 'server-only'
import { z } from 'zod'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'

import { archiveWorkflow } from '@/lib/workflows/commands/archive-workflow'
import { createWorkflow } from '@/lib/workflows/commands/create-workflow'
import { duplicateWorkflow } from '@/lib/workflows/commands/duplicate-workflow'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import { restoreVersion } from '@/lib/workflows/commands/restore-version'
import { restoreWorkflow } from '@/lib/workflows/commands/restore-workflow'
import { setRollout } from '@/lib/workflows/commands/set-rollout'
import { updateWorkflow } from '@/lib/workflows/commands/update-workflow'
import { simulateWorkflow } from '@/lib/workflows/engine/simulate'
import { findWorkflowId, readWorkflowId } from '@/lib/workflows/queries/find-workflow-id'
import { getWorkflow } from '@/lib/workflows/queries/get-workflow'
import { listVersions } from '@/lib/workflows/queries/list-versions'
import { listWorkflows } from '@/lib/workflows/queries/list-workflows'
import { type Answer, type Call, type Operation, operation } from '../operation'
import { pageOf, pageQuery } from '../page-of'
import { noBody, token, version } from '../words'
import { definitionBody } from './definition-wire'
import { simulationJson, versionJson, workflowJson, workflowRowJson } from './workflow-json'

const name = z.string().trim().min(1).max(200)
const description = z.string().trim().max(2000).optional()

const workflowData = async (actor: ApiKeyActor, workflowId: string, tx?: DoorTx) =>
  workflowJson(await getWorkflow(actor, { workflowId }, tx))

/** A change of the workflow that the path names; answers with it. */
const changeWorkflow = (
  { actor, params, write }: Pick<Call<unknown, unknown>, 'actor' | 'params' | 'write'>,
  change: (tx: DoorTx, workflowId: string) => Promise<unknown>,
): Promise<Answer> =>
  write(async (tx) => {
    const workflowId = await findWorkflowId(tx, params.token ?? '')
    await change(tx, workflowId)
    return { data: await workflowData(actor, workflowId, tx) }
  })

export const workflowOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/workflows',
    summary: 'List workflows by name',
    permission: 'workflow:read',
    query: pageQuery,
    answers: { 200: 'WorkflowList' },
    run: async ({ actor, query }) => pageOf(await listWorkflows(actor, {}), query, ({ id }) => id, workflowRowJson),
  }),
  operation({
    method: 'post',
    path: '/v1/workflows',
    summary: 'Make a workflow, as a draft',
    permission: 'workflow:write',
    body: z.strictObject({ name, key: hyphenedKeySchema.optional(), description, definition: definitionBody }),
    answers: { 201: 'WorkflowWithDefinition' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { workflowId } = await createWorkflow(actor, body, tx)
        return { status: 201, data: await workflowData(actor, workflowId, tx) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/workflows/{token}',
    summary: 'Get a workflow by token or key, with its draft and what is published',
    permission: 'workflow:read',
    answers: { 200: 'WorkflowWithDefinition' },
    async run({ actor, params }) {
      return { data: await workflowData(actor, await readWorkflowId(actor, { word: params.token ?? '' })) }
    },
  }),
  operation({
    method: 'patch',
    path: '/v1/workflows/{token}',
    summary: 'Change name, switch or draft; what runs stays as it is',
    permission: 'workflow:write',
    body: z.strictObject({
      name: name.optional(),
      description,
      owner: token('user').nullable().optional(),
      enabled: z.boolean().optional(),
      definition: definitionBody.optional(),
      version,
    }),
    answers: { 200: 'WorkflowWithDefinition' },
    run: (call) => {
      const { owner: ownerId, ...body } = call.body
      return changeWorkflow(call, (tx, workflowId) => updateWorkflow(call.actor, { workflowId, ownerId, ...body }, tx))
    },
  }),
  operation({
    method: 'post',
    path: '/v1/workflows/{token}/publish',
    summary: 'Make the draft the next version; refused with every problem of it',
    permission: 'workflow:write',
    body: z.strictObject({
      note: z.string().trim().max(2000).default(''),
      rollout_percent: z.number().int().min(1).max(99).optional(),
    }),
    answers: { 200: 'WorkflowWithDefinition' },
    run: (call) =>
      changeWorkflow(call, (tx, workflowId) => {
        const { note, rollout_percent: rolloutPercent } = call.body
        return publishWorkflow(call.actor, { workflowId, note, rolloutPercent }, tx)
      }),
  }),
  operation({
    method: 'put',
    path: '/v1/workflows/{token}/rollout',
    summary: 'Set the share of new runs that take the newest version; 100 finishes, 0 takes it back',
    permission: 'workflow:write',
    body: z.strictObject({ percent: z.number().int().min(0).max(100) }),
    answers: { 200: 'WorkflowWithDefinition' },
    run: (call) =>
      changeWorkflow(call, (tx, workflowId) => setRollout(call.actor, { workflowId, percent: call.body.percent }, tx)),
  }),
  ...(
    [
      ['archive', 'Archive: nothing starts it any more', archiveWorkflow],
      ['restore', 'Bring back from the archive', restoreWorkflow],
    ] as const
  ).map(([verb, summary, change]) =>
    operation({
      method: 'post',
      path: `/v1/workflows/{token}/${verb}`,
      summary,
      permission: 'workflow:write',
      body: noBody,
      answers: { 200: 'WorkflowWithDefinition' },
      run: (call) => changeWorkflow(call, (tx, workflowId) => change(call.actor, { workflowId }, tx)),
    }),
  ),
  operation({
    method: 'post',
    path: '/v1/workflows/{token}/duplicate',
    summary: 'Make a workflow whose draft is the draft, or what is published, of this one',
    permission: 'workflow:write',
    body: noBody,
    answers: { 201: 'WorkflowWithDefinition' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { workflowId } = await duplicateWorkflow(
          actor,
          { workflowId: await findWorkflowId(tx, params.token ?? '') },
          tx,
        )
        return { status: 201, data: await workflowData(actor, workflowId, tx) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/workflows/{token}/versions',
    summary: 'List the versions of a workflow with their definitions, newest first',
    permission: 'workflow:read',
    query: pageQuery,
    answers: { 200: 'WorkflowVersionList' },
    async run({ actor, params, query }) {
      const workflowId = await readWorkflowId(actor, { word: params.token ?? '' })
      return pageOf(await listVersions(actor, { workflowId }), query, ({ id }) => id, versionJson)
    },
  }),
  operation({
    method: 'post',
    path: '/v1/workflows/{token}/versions/{number}/restore',
    summary: 'Put a version into the draft',
    permission: 'workflow:write',
    body: noBody,
    answers: { 200: 'WorkflowWithDefinition' },
    run: (call) =>
      changeWorkflow(call, (tx, workflowId) =>
        restoreVersion(call.actor, { workflowId, number: Number(call.params.number) }, tx),
      ),
  }),
  operation({
    method: 'post',
    path: '/v1/workflows/{token}/simulate',
    summary:
      'Run the draft, or what is published, on a case, an object or what began an earlier run, and undo everything',
    permission: 'workflow:write',
    body: z.strictObject({
      case_id: token('case').optional(),
      object_id: token('object').optional(),
      run_id: token('workflowRun').optional(),
      event: z.string().max(100).optional(),
      fields: z.record(z.string(), z.json()).default({}),
      definition: definitionBody.optional(),
    }),
    answers: { 200: 'Simulation' },
    async run({ actor, params, body }) {
      const workflowId = await readWorkflowId(actor, { word: params.token ?? '' })
      const { case_id: caseId, object_id: objectId, run_id: runId, ...rest } = body
      return { data: simulationJson(await simulateWorkflow(actor, { workflowId, caseId, objectId, runId, ...rest })) }
    },
  }),
]
