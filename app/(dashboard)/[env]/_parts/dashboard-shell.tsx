'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useParams, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { BatchButton } from '@/components/batches/batch-button'
import { AppShell } from '@/components/layout/app-shell'
import { LiveUpdates, useLiveMessages, useLiveState } from '@/components/layout/live-updates'
import type { EnvironmentChoice, SignedInUser } from '@/components/layout/navigation'
import { signOut } from '@/components/layout/next-auth'
import { OfflineBanner } from '@/components/layout/offline-banner'
import { useThrottled } from '@/components/layout/use-throttled'
import { NotificationBell } from '@/components/notifications/notification-bell'
import { availabilityNames } from '@/lib/members/names'
import type { OwnAvailability as OwnAvailabilityView } from '@/lib/members/queries/read-own-availability'
import type { NotificationPage } from '@/lib/notifications/client'
import { type QueueView, queueKeys, queueListOptions } from '@/lib/queues/client'
import { viewCountsOptions } from '@/lib/views/client'
import { cancelBatchAction, markNotificationsReadAction, retryFailedAction, setOwnAvailabilityAction } from '../actions'
import { navigationSections, type SidebarView } from './navigation-sections'
import { OwnAvailability } from './own-availability'
import { shortcutHelp } from './shortcut-help'

const loadSearch = () => import('@/components/layout/search-dialog')
const AwayDialog = dynamic(() => import('@/components/members/away-dialog').then((module) => module.AwayDialog))
const SearchDialog = dynamic(() => loadSearch().then((module) => module.SearchDialog))

/** Once the page stands, so that the first letters after the key find their box. */
const searchAfterMs = 1500

type DashboardShellProps = {
  env: string
  environments: readonly EnvironmentChoice[]
  environmentId: string
  user: SignedInUser
  /** Whether the person gives work to others. */
  leads: boolean
  /** Null for who is never given cases. */
  availability: OwnAvailabilityView | null
  queues: QueueView[]
  notifications: NotificationPage
  views: SidebarView[]
  sidebarCollapsed: boolean
  children: ReactNode
}

export function DashboardShell(props: DashboardShellProps) {
  return (
    <LiveUpdates env={props.env}>
      <Shell {...props} />
    </LiveUpdates>
  )
}

const batchActions = { cancel: cancelBatchAction, retry: retryFailedAction }

/** Counts are dear to a database with many cases; a burst of changes asks for them once. */
const countsEveryMs = 2000
const viewCountsEveryMs = 5000

function Shell({
  env,
  environments,
  environmentId,
  user,
  queues,
  notifications,
  views,
  availability,
  ...props
}: DashboardShellProps) {
  const client = useQueryClient()
  const [searchOpen, setSearchOpen] = useState(false)
  const [planning, setPlanning] = useState(false)
  const router = useRouter()
  const { queueKey } = useParams<{ queueKey?: string }>()
  const { data } = useQuery({ ...queueListOptions(env), initialData: queues })
  const viewCounts = useQuery({ ...viewCountsOptions(env, null), enabled: views.length > 0 })
  const refreshCounts = useThrottled(
    () => void client.invalidateQueries({ queryKey: queueKeys.list(env) }),
    countsEveryMs,
  )
  const refreshViews = useThrottled(() => void viewCounts.refetch(), viewCountsEveryMs)
  useEffect(() => {
    const timer = setTimeout(() => void loadSearch(), searchAfterMs)
    return () => clearTimeout(timer)
  }, [])
  useLiveMessages((message) => {
    if (message.kind === 'resync' || (message.kind === 'change' && message.change.caseIds.length > 0)) {
      refreshCounts()
      if (views.length > 0) refreshViews()
    }
  })
  return (
    <AppShell
      environments={environments}
      currentEnvironmentId={environmentId}
      sections={navigationSections(env, {
        queues: data,
        currentQueueKey: queueKey ?? null,
        views,
        viewCounts: viewCounts.data ?? {},
        leads: props.leads,
      })}
      user={user}
      own={
        availability ? (
          <OwnAvailability
            env={env}
            userId={user.id}
            value={availability.availability}
            onPlan={() => setPlanning(true)}
          />
        ) : null
      }
      note={
        availability && availability.availability !== 'available'
          ? availabilityNames[availability.availability].label
          : null
      }
      bell={<NotificationBell env={env} initial={notifications} markRead={markNotificationsReadAction} />}
      background={<BatchButton env={env} actions={batchActions} />}
      liveState={useLiveState()}
      shortcuts={shortcutHelp}
      onSearch={() => setSearchOpen(true)}
      onSignOut={() => {
        void client.cancelQueries() // what is still on its way would come back refused
        void signOut()
      }}
      sidebarCollapsed={props.sidebarCollapsed}
      banner={<OfflineBanner />}
    >
      {props.children}
      {availability && planning ? (
        <AwayDialog
          own
          person={{ id: user.id, name: user.name, awayFrom: availability.awayFrom, awayTo: availability.awayTo }}
          save={setOwnAvailabilityAction.bind(null, env)}
          open
          onClose={() => {
            setPlanning(false)
            router.refresh()
          }}
        />
      ) : null}
      {searchOpen ? <SearchDialog env={env} open onOpenChange={setSearchOpen} /> : null}
    </AppShell>
  )
}
