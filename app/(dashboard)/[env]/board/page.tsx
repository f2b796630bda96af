import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { getBoard } from '@/lib/board/queries/get-board'
import { paths } from '@/lib/paths'
import { pageActor } from '../_parts/page-actor'
import { Board } from './_parts/board'

export const metadata: Metadata = { title: 'Board' }

type Props = { params: Promise<{ env: string }> }

export default async function BoardPage({ params }: Props) {
  const { env } = await params
  const { actor } = await pageActor(env, paths.board(env))
  if (!actor.permissions.has('member:availability'))
    return (
      <>
        <PageHeader title="Board" />
        <EmptyState title="The board is for those who give work out">
          It shows what each person carries. Managers and admins of this environment can open it.
        </EmptyState>
      </>
    )
  return <Board env={env} initial={await getBoard(actor)} />
}
