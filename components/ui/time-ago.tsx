'use client'

import { useClock } from './clock-provider'
import { absoluteText, dateText, relativeText } from './relative-time'
import { Tooltip } from './tooltip'
import { useTimeUntil } from './use-time-until'

type TimeAgoProps = {
  /** ISO 8601. */
  at: string
  /** Puts the full date on keyboard focus too. Leave it off in long lists, where each would be one more stop for Tab. */
  focusable?: boolean
  className?: string
}

/** "2m ago", the full date and zone on hover. */
export function TimeAgo({ at, focusable = false, className }: TimeAgoProps) {
  const { timeZone, locale } = useClock()
  const time = Date.parse(at)
  const distance = useTimeUntil(time)
  const absolute = absoluteText(time, timeZone, locale)
  const text = relativeText(distance) ?? dateText(time, time - distance, timeZone, locale)
  if (!focusable) {
    return (
      // The browser's date names may differ from the server's by a hair; the hover text is set right after hydration.
      <time dateTime={at} title={absolute} suppressHydrationWarning className={className}>
        {text}
      </time>
    )
  }
  return (
    <Tooltip content={absolute}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the full date has to be reachable by keyboard */}
      <time dateTime={at} tabIndex={0} suppressHydrationWarning className={className}>
        {text}
        <span className="sr-only">, {absolute}</span>
      </time>
    </Tooltip>
  )
}
