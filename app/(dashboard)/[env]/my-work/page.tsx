import type { Metadata } from 'next'
import { LinkButton } from '@/components/layout/link-button'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { ListPage } from '../_parts/list-page'
import { pageActor } from '../_parts/page-actor'
import type { SearchParams } from '../_parts/read-list'

export const metadata: Metadata = { title: 'My work' }

type Props = { params: Promise<{ env: string }>; searchParams: SearchParams }

export default async function MyWorkPage({ params, searchParams }: Props) {
  const { env } = await params
  const { actor, session } = await pageActor(env, paths.myWork(env))
  return (
    <>
      <PageHeader title="My work" description="Open cases assigned to you, the nearest deadline first." />
      <ListPage
        env={env}
        actor={actor}
        userName={session.name}
        label="My work"
        base={{ sort: 'sla_deadline', state: 'open', assigneeId: actor.userId }}
        searchParams={searchParams}
        without={['assignee', 'template']}
        empty={
          <EmptyState
            title="Nothing is assigned to you"
            action={<LinkButton href={paths.queues(env)}>Go to the queues</LinkButton>}
          >
            Take the next case of a queue, and it is yours here.
          </EmptyState>
        }
      />
    </>
  )
}
