'use client'

import { useClock } from '@/components/ui/clock-provider'
import { absoluteText } from '@/components/ui/relative-time'
import { dateOnly } from '@/lib/fields/types/date'

/** A time or a day in the reader's zone; text that is neither, as it came. */
export function Moment({ at }: { at: string | undefined }) {
  const { timeZone, locale } = useClock()
  if (!at) return <span className="text-faint">–</span>
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return <time dateTime={at}>{dateOnly(at, locale)}</time>
  const time = Date.parse(at)
  if (Number.isNaN(time)) return <span>{at}</span>
  return <time dateTime={at}>{absoluteText(time, timeZone, locale)}</time>
}
