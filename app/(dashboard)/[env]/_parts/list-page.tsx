import { HydrationBoundary } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CaseList } from '@/components/cases/case-list/case-list'
import type { ColumnKey } from '@/components/cases/case-list/columns'
import type { ListBase } from '@/components/cases/case-list/list-params'
import type { MemberActor } from '@/lib/kernel/actor'
import { caseListActions } from './case-list-actions'
import { readList, readQueueNames, type SearchParams } from './read-list'

type ListPageProps = {
  env: string
  actor: MemberActor
  userName: string
  label: string
  base: ListBase
  searchParams: SearchParams
  without?: readonly ColumnKey[]
  empty: ReactNode
}

/** A list of cases as the server draws it first. */
export async function ListPage({ env, actor, userName, searchParams, ...list }: ListPageProps) {
  const [{ state, choices }, queues] = await Promise.all([
    readList(env, actor, searchParams, list.base),
    readQueueNames(actor),
  ])
  return (
    <HydrationBoundary state={state}>
      <CaseList
        {...list}
        place={{
          env,
          user: { id: actor.userId, name: userName },
          choices,
          queues,
          mayChange: actor.permissions.has('case:assign'),
          actions: caseListActions,
        }}
      />
    </HydrationBoundary>
  )
}
