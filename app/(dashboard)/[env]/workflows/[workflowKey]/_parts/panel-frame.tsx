import type { ReactNode } from 'react'

type PanelFrameProps = { title: string; description?: string; actions?: ReactNode; children: ReactNode }

/** What is in the panel at the side: its heading, and its form. */
export function PanelFrame({ title, description, actions, children }: PanelFrameProps) {
  return (
    <div className="flex flex-col gap-3.5 p-4">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 data-panel tabIndex={-1} className="text-14 font-semibold outline-none">
            {title}
          </h2>
          {description ? <p className="text-12 text-pretty text-muted">{description}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </div>
  )
}
