import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

type SectionFrameProps = {
  title: string
  description?: ReactNode
  actions?: ReactNode
  flush?: boolean
  children: ReactNode
}

/** A part of a section: its title, a line that says what it is for, its controls. */
export function SectionFrame({ title, description, actions, flush, children }: SectionFrameProps) {
  return (
    <Card title={title} actions={actions} flush={flush}>
      {description ? <p className={`text-muted text-pretty ${flush ? 'px-4 py-2' : 'mb-3'}`}>{description}</p> : null}
      {children}
    </Card>
  )
}
