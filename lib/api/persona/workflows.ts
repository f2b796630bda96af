import 'server-only'
import { z } from 'zod'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import { encodeCursor } from '@/lib/kernel/page'
import { triggerWorkflow } from '@/lib/workflows/commands/trigger-workflow'
import { runStates } from '@/lib/workflows/names'
import { readWorkflowId } from '@/lib/workflows/queries/find-workflow-id'
import { getRun } from '@/lib/workflows/queries/get-run'
import { getWorkflow } from '@/lib/workflows/queries/get-workflow'
import { listRuns } from '@/lib/workflows/queries/list-runs'
import { listVersions } from '@/lib/workflows/queries/list-versions'
import { parsePersonaId } from './ids'
import { pageLinks } from './links'
import { type Answer, type Operation, operation } from './operation'
import { pageOf } from './page-of'
import { runDocument, versionDocument } from './workflow-documents'

/** Persona's id, the bare uuid, or the workflow's key. @throws AppError `not_found` */
const workflowIdOf = (actor: ApiKeyActor, word: string, tx?: DoorTx) =>
  readWorkflowId(actor, { word: parsePersonaId('workflow', word) ?? word }, tx)

async function runAnswer(actor: ApiKeyActor, runId: string, tx?: DoorTx): Promise<Answer> {
  return { data: runDocument(await getRun(actor, { runId }, tx)) }
}

/** `filter[status]` is described as the id of a workflow: either is taken, and `filter[workflow-id]` too. */
async function runFilter(actor: ApiKeyActor, filter: Record<string, string>) {
  const word = filter['workflow-id'] ?? filter.status
  if (!word) return {}
  const states = statesOf(word)
  if (states.length > 0) return { state: states }
  return { workflowId: await workflowIdOf(actor, word) }
}

/** Persona's id of a run in a cursor -> ours. @throws AppError `invalid` invalid_cursor */
function runCursor(word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  const id = parsePersonaId('workflowRun', word)
  if (id) return id
  throw new AppError('invalid', 'invalid_cursor', 'page.after and page.before must be ids of runs', { field: 'page' })
}

const statesOf = (word: string) =>
  runStates.filter((state) =>
    word === 'in_progress'
      ? ['queued', 'running', 'waiting'].includes(state)
      : { completed: 'succeeded', errored: 'failed', canceled: 'cancelled' }[word] === state,
  )

export const workflowOperations: Operation[] = [
  operation({
    method: 'post',
    path: '/workflows/{id}/trigger',
    permission: 'workflow:trigger',
    body: z.strictObject({
      data: z.strictObject({
        type: z.string().optional(),
        attributes: z.strictObject({ fields: z.record(z.string().max(200), z.json()) }),
      }),
    }),
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const workflowId = await workflowIdOf(actor, params.id ?? '', tx)
        const { runId } = await triggerWorkflow(actor, { workflowId, fields: body.data.attributes.fields }, tx)
        return runAnswer(actor, runId, tx)
      }),
  }),
  operation({
    method: 'get',
    path: '/workflow-runs/{id}',
    permission: 'workflow:read',
    async run({ actor, params }) {
      const runId = parsePersonaId('workflowRun', params.id ?? '')
      if (!runId) throw notFound('workflow run')
      return runAnswer(actor, runId)
    },
  }),
  operation({
    method: 'get',
    path: '/workflow-runs',
    permission: 'workflow:read',
    async run({ actor, query, url }) {
      const [after, before] = [runCursor(query.after), runCursor(query.before)]
      const filter = await runFilter(actor, query.filter)
      const page = await listRuns(actor, {
        ...filter,
        limit: query.size,
        cursor: after && encodeCursor([after]),
        before,
      })
      const data = page.rows.map(runDocument)
      const ids = { first: data[0]?.id, last: data.at(-1)?.id }
      const more = before
        ? { next: true, previous: page.hasMore }
        : { next: page.hasMore, previous: after !== undefined }
      return { data, links: pageLinks(url, ids, more) }
    },
  }),
  operation({
    method: 'get',
    path: '/workflow-versions',
    permission: 'workflow:read',
    async run({ actor, query, url }) {
      const word = query.filter['workflow-id']
      if (!word)
        throw new AppError('invalid', 'required', 'filter.workflow_id is missing', { field: 'filter.workflow-id' })
      const workflowId = await workflowIdOf(actor, word)
      const workflow = await getWorkflow(actor, { workflowId })
      const published = (await listVersions(actor, { workflowId })).map((version) => ({ workflow, version }))
      const all = [...(workflow.draft ? [{ workflow, version: null }] : []), ...published].map(versionDocument)
      return pageOf(all, query, url)
    },
  }),
]
