import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { pageInput } from '@/lib/kernel/page'
import { cancelRun } from '@/lib/workflows/commands/cancel-run'
import { rerunRun } from '@/lib/workflows/commands/rerun-run'
import { resumeRun } from '@/lib/workflows/commands/resume-run'
import { triggerWorkflow } from '@/lib/workflows/commands/trigger-workflow'
import { runStates } from '@/lib/workflows/names'
import { findWorkflowId } from '@/lib/workflows/queries/find-workflow-id'
import { getRun, readRun } from '@/lib/workflows/queries/get-run'
import { listRuns } from '@/lib/workflows/queries/list-runs'
import { type Call, type Operation, operation } from '../operation'
import { noBody, token } from '../words'
import { runJson, runWithStepsJson } from './workflow-json'

const runIdOf = ({ params }: Pick<Call<unknown, unknown>, 'params'>) => {
  const id = parseToken('workflowRun', params.token ?? '')
  if (!id) throw notFound('workflow run')
  return id
}

export const workflowRunOperations: Operation[] = [
  operation({
    method: 'post',
    path: '/v1/workflows/{token}/trigger',
    summary: 'Start a run with values by the schema of the workflow',
    permission: 'workflow:trigger',
    body: z.strictObject({ fields: z.record(z.string().max(64), z.json()).default({}) }),
    answers: { 201: 'WorkflowRun' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const workflowId = await findWorkflowId(tx, params.token ?? '')
        const { runId } = await triggerWorkflow(actor, { workflowId, fields: body.fields }, tx)
        return { status: 201, data: runJson(await readRun(tx, runId)) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/workflow-runs',
    summary: 'List runs, newest first',
    permission: 'workflow:read',
    query: z.strictObject({
      ...pageInput,
      workflow_id: token('workflow').optional(),
      case_id: token('case').optional(),
      state: z.array(z.enum(runStates)).optional(),
    }),
    answers: { 200: 'WorkflowRunList' },
    async run({ actor, query: { workflow_id: workflowId, case_id: caseId, ...query } }) {
      const page = await listRuns(actor, { ...query, workflowId, caseId })
      return { data: page.rows.map(runJson), page: { cursor: page.cursor, has_more: page.hasMore } }
    },
  }),
  operation({
    method: 'get',
    path: '/v1/workflow-runs/{token}',
    summary: 'Get a run with what each step was given and gave',
    permission: 'workflow:read',
    answers: { 200: 'WorkflowRunWithSteps' },
    async run(call) {
      return { data: runWithStepsJson(await getRun(call.actor, { runId: runIdOf(call) })) }
    },
  }),
  ...(
    [
      ['cancel', 'Stop a run where it stands', cancelRun, 200],
      ['resume', 'Take a failed run up at the step that failed', resumeRun, 200],
      ['rerun', 'Start a new run with the same values in the newest version', rerunRun, 201],
    ] as const
  ).map(([verb, summary, change, status]) =>
    operation({
      method: 'post',
      path: `/v1/workflow-runs/{token}/${verb}`,
      summary,
      permission: 'workflow:trigger',
      body: noBody,
      answers: { [status]: 'WorkflowRun' },
      run: (call) =>
        call.write(async (tx) => {
          const { runId } = await change(call.actor, { runId: runIdOf(call) }, tx)
          return { status, data: runJson(await readRun(tx, runId)) }
        }),
    }),
  ),
]
