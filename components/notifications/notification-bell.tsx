'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLiveMessages } from '@/components/layout/live-updates'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { Result } from '@/lib/doors/result'
import { type NotificationPage, notificationKeys, notificationListOptions, ringsBell } from '@/lib/notifications/client'
import { NotificationList } from './notification-list'
import { notificationSentence } from './notification-sentence'

type NotificationBellProps = {
  env: string
  initial: NotificationPage
  markRead: (env: string, input: { ids?: string[] }) => Promise<Result<{ read: number }>>
}

export function NotificationBell({ env, initial, markRead }: NotificationBellProps) {
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...notificationListOptions(env), initialData: initial })

  useShortcuts([{ keys: 'g i', label: 'Inbox', run: () => setOpen(true) }])
  useLiveMessages((message) => {
    if (message.kind === 'resync' || (message.kind === 'change' && message.change.types.some(ringsBell)))
      void client.invalidateQueries({ queryKey: notificationKeys.list(env) })
  })

  async function read(ids?: string[]) {
    const result = await markRead(env, { ids })
    if (result.ok) await client.invalidateQueries({ queryKey: notificationKeys.list(env) })
  }

  const [announced, setAnnounced] = useState('')
  const known = useRef(new Set(initial.rows.map(({ id }) => id)))
  useEffect(() => {
    const fresh = data.rows.filter(({ id, kind }) => kind === 'sla' && !known.current.has(id))
    for (const { id } of data.rows) known.current.add(id)
    if (fresh.length > 0)
      setAnnounced(fresh.map((row) => `${notificationSentence(row)}: ${row.caseTitle ?? ''}`).join('. '))
  }, [data])

  const label = data.unread === 0 ? 'Inbox' : `Inbox, ${data.unread} unread`
  return (
    <>
      {/* the chips themselves tick silently: what changes with one's own cases is said once, here */}
      <span role="status" className="sr-only">
        {announced}
      </span>
      <Popover
        title="Inbox"
        align="end"
        open={open}
        onOpenChange={setOpen}
        className="w-90"
        trigger={
          <IconButton
            label={label}
            keys="g i"
            className="relative"
            icon={
              <>
                <Bell aria-hidden />
                {data.unread > 0 ? <Unread count={data.unread} /> : null}
              </>
            }
          />
        }
      >
        <NotificationList
          env={env}
          notifications={data.rows}
          onOpen={(notification) => {
            setOpen(false)
            if (!notification.readAt) void read([notification.id])
          }}
        />
        {data.unread > 0 ? (
          <Button size="dense" variant="ghost" className="mt-2" onClick={() => void read()}>
            Mark all as read
          </Button>
        ) : null}
      </Popover>
    </>
  )
}

function Unread({ count }: { count: number }) {
  return (
    <span
      aria-hidden
      className="tabular absolute end-0 top-0 flex h-3.5 min-w-3.5 items-center justify-center rounded-full bg-accent px-0.5 text-[9px] font-semibold text-on-accent ring-2 ring-page"
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
