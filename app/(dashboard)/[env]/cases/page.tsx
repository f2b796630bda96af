import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { LinkButton } from '@/components/layout/link-button'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { ListPage } from '../_parts/list-page'
import { pageActor } from '../_parts/page-actor'
import type { SearchParams } from '../_parts/read-list'

export const metadata: Metadata = { title: 'Cases' }

type Props = { params: Promise<{ env: string }>; searchParams: SearchParams }

export default async function CasesPage({ params, searchParams }: Props) {
  const { env } = await params
  const { actor, session } = await pageActor(env, paths.cases(env))
  const newCase = actor.permissions.has('case:create') ? (
    <LinkButton href={paths.newCase(env)} variant="primary" icon={<Plus aria-hidden />}>
      New case
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader title="Cases" actions={newCase} />
      <ListPage
        env={env}
        actor={actor}
        userName={session.name}
        label="Cases"
        base={{ sort: '-created_at', state: 'open' }}
        searchParams={searchParams}
        without={['updated']}
        empty={
          <EmptyState title="No open case" action={newCase}>
            Cases come here from your systems through the API, or are made by hand.
          </EmptyState>
        }
      />
    </>
  )
}
