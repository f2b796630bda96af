import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toAppError } from '@/lib/db/errors'
import type { MemberActor } from '@/lib/kernel/actor'
import { paths } from '@/lib/paths'
import { readWorkflowId } from '@/lib/workflows/queries/find-workflow-id'
import { getCheckScene } from '@/lib/workflows/queries/get-check-scene'
import { getWorkflow } from '@/lib/workflows/queries/get-workflow'
import { listVersions } from '@/lib/workflows/queries/list-versions'
import { pageActor } from '../../_parts/page-actor'
import { BuilderProvider } from './_parts/builder-context'
import { WorkflowBuilder } from './_parts/workflow-builder'

type Props = { params: Promise<{ env: string; workflowKey: string }> }

export const metadata: Metadata = { title: 'Workflow' }

export default async function WorkflowPage({ params }: Props) {
  const { env, workflowKey } = await params
  const { actor } = await pageActor(env, paths.workflow(env, workflowKey))
  const read = await readBuilder(actor, decodeURIComponent(workflowKey))
  return (
    <BuilderProvider key={read.workflow.id} env={env} {...read} mayWrite={actor.permissions.has('workflow:write')}>
      <WorkflowBuilder />
    </BuilderProvider>
  )
}

async function readBuilder(actor: MemberActor, word: string) {
  try {
    const workflowId = await readWorkflowId(actor, { word })
    const [workflow, versions, scene] = await Promise.all([
      getWorkflow(actor, { workflowId }),
      listVersions(actor, { workflowId }),
      getCheckScene(actor, { workflowId }),
    ])
    return { workflow, versions, scene }
  } catch (thrown) {
    if (toAppError(thrown).kind === 'not_found') notFound()
    throw thrown
  }
}
