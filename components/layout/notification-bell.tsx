'use client'

import { Bell } from 'lucide-react'
import Link from 'next/link'
import { buttonStyles } from '@/components/ui/button-styles'
import { Tooltip } from '@/components/ui/tooltip'

type NotificationBellProps = { href: string; count: number }

export function NotificationBell({ href, count }: NotificationBellProps) {
  const label = count === 0 ? 'Inbox' : `Inbox, ${count} unread`
  return (
    <Tooltip content={label} keys="g i">
      <Link
        href={href}
        aria-label={label}
        className={buttonStyles({ variant: 'ghost', size: 'dense', iconOnly: true, class: 'relative' })}
      >
        <Bell aria-hidden />
        {count > 0 ? (
          <span className="tabular absolute end-0 top-0 flex h-3.5 min-w-3.5 items-center justify-center rounded-full bg-accent px-0.5 text-[9px] font-semibold text-on-accent ring-2 ring-page">
            {count > 99 ? '99+' : count}
          </span>
        ) : null}
      </Link>
    </Tooltip>
  )
}
