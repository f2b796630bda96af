import { useClock } from '@/components/ui/clock-provider'

/** Says instants in the reader's zone: with the day, or today's by their time alone. */
export function useMoments() {
  const { timeZone, locale } = useClock()
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const day = format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  const time = format({ hour: '2-digit', minute: '2-digit' })
  const date = format({ dateStyle: 'short' })
  return {
    /** "Mon 23 Nov, 09:00" */
    dayText: (iso: string) => day.format(new Date(iso)),
    /** "16:00" when it is today. */
    momentText: (iso: string) => {
      const at = new Date(iso)
      return date.format(at) === date.format(new Date()) ? time.format(at) : day.format(at)
    },
  }
}
