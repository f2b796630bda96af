import { Workflow } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { listWorkflows } from '@/lib/workflows/queries/list-workflows'
import { pageActor } from '../_parts/page-actor'
import { NewWorkflow } from './_parts/list/new-workflow'
import { WorkflowTable } from './_parts/list/workflow-table'
import { WorkflowTabs } from './_parts/workflow-tabs'

type Props = { params: Promise<{ env: string }>; searchParams: Promise<{ archived?: string }> }

export const metadata: Metadata = { title: 'Workflows' }

export default async function WorkflowsPage({ params, searchParams }: Props) {
  const { env } = await params
  const archived = (await searchParams).archived !== undefined
  const { actor } = await pageActor(env, paths.workflows(env))
  const workflows = await listWorkflows(actor, { archived })
  const mayWrite = actor.permissions.has('workflow:write')
  return (
    <>
      <PageHeader
        title="Workflows"
        count={archived ? undefined : workflows.length}
        description="What happens by itself: events become cases, cases find their people."
        actions={mayWrite ? <NewWorkflow env={env} /> : undefined}
      />
      <WorkflowTabs env={env} current={archived ? 'archived' : 'workflows'} />
      <div className="p-4">
        {workflows.length > 0 ? (
          <WorkflowTable
            env={env}
            workflows={workflows}
            mayWrite={mayWrite}
            mayStart={actor.permissions.has('workflow:trigger')}
          />
        ) : archived ? (
          <EmptyState title="Nothing is archived">A workflow that is archived starts no more runs.</EmptyState>
        ) : (
          <EmptyState icon={<Workflow />} title="No workflows yet">
            {mayWrite
              ? 'Draw what happens when an inquiry completes or a case is resolved: create one above.'
              : 'An admin draws them: they are listed under Members.'}
          </EmptyState>
        )}
      </div>
    </>
  )
}
