'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { useBuilder } from './builder-context'

type PanelFrameProps = { title: string; description?: string; actions?: ReactNode; children: ReactNode }

/** What is in the panel at the side: its heading, and its form. */
export function PanelFrame({ title, description, actions, children }: PanelFrameProps) {
  const { select } = useBuilder()
  return (
    <div className="flex flex-col gap-3.5 p-4">
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1 pt-1">
          <h2 data-panel tabIndex={-1} className="rounded-control text-14 font-semibold">
            {title}
          </h2>
          {description ? <p className="text-12 text-pretty text-muted">{description}</p> : null}
        </div>
        {actions}
        <IconButton
          label="Close the settings"
          icon={<X aria-hidden />}
          className="max-md:hidden"
          onClick={() => select(null)}
        />
      </div>
      {children}
    </div>
  )
}
