import Link from 'next/link'
import { paths } from '@/lib/paths'
import type { CalendarView } from '@/lib/sla/schema'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export function CalendarList({ env, calendars }: { env: string; calendars: readonly CalendarView[] }) {
  return (
    <ul>
      {calendars.map((calendar) => (
        <li key={calendar.id} className="border-b border-hairline px-4 py-2.5 last:border-b-0">
          <p className="flex flex-wrap items-center gap-x-2">
            <Link href={paths.calendar(env, calendar.id)} className="font-medium underline-offset-2 hover:underline">
              {calendar.name}
            </Link>
            <span className="text-12 text-muted">version {calendar.version}</span>
          </p>
          <p className="text-pretty text-muted">{weekText(calendar)}</p>
          <p className="text-12 text-muted">
            {calendar.definition.timeZone} · {calendar.definition.holidays.length} days off
          </p>
        </li>
      ))}
    </ul>
  )
}

/** "Mon to Fri 09:00–17:00, Sat 10:00–14:00". */
function weekText({ definition }: CalendarView): string {
  const texts = definition.weekly.map((spans) => spans.map(({ from, to }) => `${from}–${to}`).join(', '))
  const runs: { from: number; to: number; text: string }[] = []
  for (const [day, text] of texts.entries()) {
    const last = runs.at(-1)
    if (last && last.text === text) last.to = day
    else runs.push({ from: day, to: day, text })
  }
  const open = runs.filter(({ text }) => text !== '')
  return open.map(({ from, to, text }) => `${days[from]}${to > from ? ` to ${days[to]}` : ''} ${text}`).join('; ')
}
