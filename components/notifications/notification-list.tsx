'use client'

import Link from 'next/link'
import { TimeAgo } from '@/components/ui/time-ago'
import { caseName } from '@/lib/kernel/case-name'
import type { NotificationView } from '@/lib/notifications/client'
import { paths } from '@/lib/paths'
import { notificationSentence } from './notification-sentence'

type NotificationListProps = {
  env: string
  notifications: readonly NotificationView[]
  onOpen: (notification: NotificationView) => void
}

export function NotificationList({ env, notifications, onOpen }: NotificationListProps) {
  if (notifications.length === 0)
    return <p className="text-muted">Nothing yet. Cases assigned to you, mentions and deadlines near come here.</p>
  return (
    <ul className="-mx-2 max-h-[60dvh] overflow-y-auto">
      {notifications.map((notification) => (
        <li key={notification.id}>
          <Entry env={env} notification={notification} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}

type EntryProps = Pick<NotificationListProps, 'env' | 'onOpen'> & { notification: NotificationView }

function Entry({ env, notification, onOpen }: EntryProps) {
  const { caseNumber, caseTitle, createdAt, readAt } = notification
  const text = (
    <>
      <span className={`mt-1.5 size-1.5 shrink-0 rounded-full ${readAt ? '' : 'bg-accent'}`}>
        {readAt ? null : <span className="sr-only">Unread</span>}
      </span>
      <span className="min-w-0 flex-1">
        <span className={`block ${readAt ? '' : 'font-medium'}`}>{notificationSentence(notification)}</span>
        {caseNumber === null ? null : (
          <span className="block truncate text-12 text-muted">
            <span className="font-mono">{caseName(caseNumber)}</span> {caseTitle}
          </span>
        )}
      </span>
      <TimeAgo at={createdAt} className="shrink-0 text-12 text-muted" />
    </>
  )
  const look = 'flex items-start gap-2 rounded-control px-2 py-1.5'
  const href =
    notification.kind === 'webhook' ? paths.webhooks(env) : caseNumber === null ? null : paths.case(env, caseNumber)
  if (href === null) return <p className={look}>{text}</p>
  return (
    <Link
      href={href}
      prefetch={false}
      onClick={() => onOpen(notification)}
      className={`${look} -outline-offset-2 hover:bg-hover`}
    >
      {text}
    </Link>
  )
}
