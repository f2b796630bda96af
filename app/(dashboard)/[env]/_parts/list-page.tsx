import { HydrationBoundary } from '@tanstack/react-query'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { CaseList } from '@/components/cases/case-list/case-list'
import type { ColumnKey } from '@/components/cases/case-list/columns'
import type { ListBase } from '@/components/cases/case-list/list-params'
import { addressOfView } from '@/components/cases/case-list/view-address'
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
  const key = list.base.queueId ?? (list.base.assigneeId ? 'my-work' : 'cases')
  const [{ state, choices, preferences, views }, queues, asked] = await Promise.all([
    readList(env, actor, searchParams, list.base, key),
    readQueueNames(actor),
    searchParams,
  ])
  const preferred = views?.find(({ id }) => id === preferences.defaultViewId)
  if (preferred && Object.keys(asked).length === 0) redirect(addressOfView(preferred))
  return (
    <HydrationBoundary state={state}>
      <CaseList
        {...list}
        place={{
          env,
          user: { id: actor.userId, name: userName },
          choices,
          queues,
          key,
          queueId: list.base.queueId ?? null,
          views,
          preferences,
          mayStart: actor.permissions.has('workflow:trigger'),
          mayShare: actor.permissions.has('view:share'),
          mayChange: actor.permissions.has('case:assign'),
          actions: caseListActions,
        }}
      />
    </HydrationBoundary>
  )
}
