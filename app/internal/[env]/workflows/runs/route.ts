import { readRoute } from '@/lib/doors/read-route'
import type { RunState } from '@/lib/workflows/names'
import { readWorkflowId } from '@/lib/workflows/queries/find-workflow-id'
import { listRuns } from '@/lib/workflows/queries/list-runs'

export const GET = readRoute(async (actor, { searchParams }) => {
  const word = searchParams.get('workflow')
  return listRuns(actor, {
    workflowId: word ? await readWorkflowId(actor, { word }) : undefined,
    state: searchParams.has('state') ? [searchParams.get('state') as RunState] : undefined,
    cursor: searchParams.get('cursor') ?? undefined,
  })
})
