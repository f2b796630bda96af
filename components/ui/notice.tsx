import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

type NoticeProps = {
  kind?: 'info' | 'success' | 'warning' | 'failure'
  children: ReactNode
  title?: string
  action?: ReactNode
  className?: string
}

const looks = {
  info: { icon: Info, look: 'bg-state-slate-tint text-state-slate' },
  success: { icon: CircleCheck, look: 'bg-state-green-tint text-state-green' },
  warning: { icon: TriangleAlert, look: 'bg-state-amber-tint text-state-amber' },
  failure: { icon: CircleAlert, look: 'bg-state-red-tint text-state-red' },
}

/** A line that stays on the page; a failure interrupts a screen reader, the rest waits its turn. */
export function Notice({ kind = 'info', children, title, action, className }: NoticeProps) {
  const { icon: Icon, look } = looks[kind]
  return (
    <div
      role={kind === 'failure' ? 'alert' : 'status'}
      className={classNames('flex items-start gap-2 rounded-control px-3 py-2', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        <div>{children}</div>
      </div>
      {action ? <div className="shrink-0">{action}</div> : null}
    </div>
  )
}
