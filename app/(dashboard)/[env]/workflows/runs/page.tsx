import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { toAppError } from '@/lib/db/errors'
import type { MemberActor } from '@/lib/kernel/actor'
import { paths } from '@/lib/paths'
import { type RunFilters, runListOptions } from '@/lib/workflows/client'
import { type RunState, runStates } from '@/lib/workflows/names'
import { readWorkflowId } from '@/lib/workflows/queries/find-workflow-id'
import { listRuns } from '@/lib/workflows/queries/list-runs'
import { listWorkflows } from '@/lib/workflows/queries/list-workflows'
import { pageActor } from '../../_parts/page-actor'
import { WorkflowTabs } from '../_parts/workflow-tabs'
import { RunList } from './_parts/run-list'

type Props = { params: Promise<{ env: string }>; searchParams: Promise<{ workflow?: string; state?: string }> }

export const metadata: Metadata = { title: 'Runs' }

export default async function RunsPage({ params, searchParams }: Props) {
  const { env } = await params
  const search = await searchParams
  const { actor } = await pageActor(env, paths.runs(env))
  const filters: RunFilters = {
    ...(search.workflow ? { workflow: search.workflow } : {}),
    ...(isRunState(search.state) ? { state: search.state } : {}),
  }
  const [state, workflows] = await Promise.all([readFirst(env, actor, filters), listWorkflows(actor, {})])
  return (
    <HydrationBoundary state={state}>
      <PageHeader title="Runs" description="Each run keeps the version it began with." />
      <WorkflowTabs env={env} current="runs" />
      <RunList env={env} filters={filters} workflows={workflows.map(({ key, name }) => ({ key, name }))} />
    </HydrationBoundary>
  )
}

const isRunState = (text: string | undefined): text is RunState => (runStates as readonly string[]).includes(text ?? '')

async function readFirst(env: string, actor: MemberActor, { workflow, state }: RunFilters) {
  const client = new QueryClient()
  try {
    const workflowId = workflow ? await readWorkflowId(actor, { word: workflow }) : undefined
    await client.fetchInfiniteQuery({
      ...runListOptions(env, { workflow, state }),
      queryFn: () => listRuns(actor, { workflowId, state: state ? [state] : undefined }),
    })
  } catch (thrown) {
    if (toAppError(thrown).kind === 'not_found') notFound()
    throw thrown
  }
  return dehydrate(client)
}
