'use client'

import { CircleCheck, CircleX, Clock, Flame, type LucideIcon, OctagonAlert, Pause, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { useClock } from '@/components/ui/clock-provider'
import { absoluteText } from '@/components/ui/relative-time'
import { Tooltip } from '@/components/ui/tooltip'
import { useTimeUntil } from '@/components/ui/use-time-until'
import { lastMinutesMs, type SlaClock, type SlaStatus, slaShown } from './sla-text'

type SlaChipProps = SlaClock & {
  /** Deadline in my zone and the calendar's, calendar, pauses; on hover and focus. Costs one stop for Tab, so not in long lists. */
  details?: ReactNode
  className?: string
}

const looks: Record<SlaStatus, { icon: LucideIcon; look: string }> = {
  on_track: { icon: Clock, look: 'bg-sunken text-muted dark:bg-hover' },
  warning: { icon: TriangleAlert, look: 'bg-state-amber-tint text-state-amber' },
  critical: { icon: Flame, look: 'bg-state-orange-tint text-state-orange' },
  breached: { icon: OctagonAlert, look: 'bg-state-red-solid text-on-state-solid' },
  paused: { icon: Pause, look: 'bg-state-slate-tint text-state-slate' },
  met: { icon: CircleCheck, look: 'bg-state-green-tint text-state-green' },
  missed: { icon: CircleX, look: 'bg-state-red-tint text-state-red' },
}

/** Ticks each minute, each second under five minutes; the details are reachable by keyboard. */
export function SlaChip({ details, className, ...clock }: SlaChipProps) {
  const { timeZone, locale } = useClock()
  const remaining = useTimeUntil(clock.deadline ? Date.parse(clock.deadline) : 0, lastMinutesMs)
  const { status, text, spoken } = slaShown(clock, remaining)
  const { icon: Icon, look } = looks[status]
  const chip = (
    <span
      tabIndex={details ? 0 : undefined}
      data-sla={status}
      // where nothing more is shown, at least when; the browser's words may differ from the server's by a hair
      title={
        details || !clock.deadline ? undefined : `Due ${absoluteText(Date.parse(clock.deadline), timeZone, locale)}`
      }
      suppressHydrationWarning
      className={classNames(
        'tabular inline-flex align-middle h-5 shrink-0 items-center gap-1 rounded-mark px-1.5 text-12 font-medium whitespace-nowrap',
        look,
        className,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span aria-hidden>{text}</span>
      <span className="sr-only">{spoken}</span>
    </span>
  )
  return details ? <Tooltip content={details}>{chip}</Tooltip> : chip
}
