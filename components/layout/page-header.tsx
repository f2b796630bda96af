import type { ReactNode } from 'react'
import { Count } from '@/components/ui/count'

type PageHeaderProps = {
  title: string
  count?: number
  description?: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
}

export function PageHeader({ title, count, description, actions }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-4 pb-3">
      <div className="min-w-[min(100%,16rem)] flex-1">
        <h1 className="flex items-baseline gap-2 text-20 font-semibold">
          <span className="truncate">{title}</span>
          {count === undefined ? null : <Count value={count} className="text-14" />}
        </h1>
        {description ? <p className="mt-0.5 text-pretty text-muted">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  )
}
