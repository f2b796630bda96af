import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { NotificationKind } from './rules'

export interface NotificationView {
  id: string
  kind: NotificationKind
  /** The event that led to it: `case.assigned`, `sla.breached`, … */
  eventType: string
  /** What else it is about than a case: the name of a webhook. */
  subjectName: string | null
  /** The person's team, where the case was given to it and to nobody of it. */
  teamName: string | null
  caseNumber: number | null
  caseTitle: string | null
  /** The person who did it; null for a key, a workflow or the clock. */
  actorName: string | null
  createdAt: string
  readAt: string | null
}

export interface NotificationPage {
  rows: NotificationView[]
  /** At most 100 are counted. */
  unread: number
}

export const notificationKeys = { list: (env: string) => ['notifications', env] as const }

export const notificationListOptions = (env: string) =>
  queryOptions({
    queryKey: notificationKeys.list(env),
    queryFn: ({ signal }): Promise<NotificationPage> => fetchJson(paths.internal.notifications(env), signal),
  })

/** Events after which somebody's bell may ring. */
export const ringsBell = (type: string): boolean =>
  /^(case\.(created|assigned|escalated|commented|proposal_\w+)|sla\.(warning|critical|breached)|webhook\.paused|workflow_run\.(failed|stuck|notified))$/.test(
    type,
  )
