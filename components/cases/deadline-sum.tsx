'use client'

import { useClock } from '@/components/ui/clock-provider'
import { absoluteText, durationText } from '@/components/ui/relative-time'
import { useTimeUntil } from '@/components/ui/use-time-until'
import type { ClockView } from '@/lib/cases/detail'

type DeadlineSumProps = {
  clock: ClockView | null
  deadline: string | null
  /** On the dark of a tooltip, or on the page. */
  tone: 'tooltip' | 'page'
}

const sources: Record<ClockView['source'], string> = {
  template: 'Set by the template',
  queue: 'Set by the queue',
  policy: 'Set by the SLA policy',
  manual: 'Set by hand',
}

/** The deadline as a sum: started + target + each pause, in my zone, and who set it. */
export function DeadlineSum({ clock, deadline, tone }: DeadlineSumProps) {
  const { timeZone, locale } = useClock()
  if (!clock || !deadline) return <span>No deadline is set.</span>
  const time = (iso: string) => absoluteText(Date.parse(iso), timeZone, locale)
  const quiet = tone === 'tooltip' ? 'text-on-tooltip-muted' : 'text-muted'
  return (
    <span className="block">
      <span className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <Line quiet={quiet} label="Started" value={time(clock.startedAt)} />
        <Line quiet={quiet} label="+ Target" value={durationText(clock.targetSeconds * 1000)} />
        {clock.pauses.map((pause) => (
          <Line key={pause.pausedAt} quiet={quiet} label={`+ ${pause.reason}`} value={<Paused {...pause} />} />
        ))}
        <Line quiet={quiet} label="= Deadline" value={<strong className="font-semibold">{time(deadline)}</strong>} />
      </span>
      {clock.calendar ? (
        <span className={`mt-1 block ${quiet}`}>
          {absoluteText(Date.parse(deadline), clock.calendar.timeZone, locale)} in {clock.calendar.timeZone}
        </span>
      ) : null}
      <span className={`mt-1 block ${quiet}`}>
        {clock.policy ? `Set by ${clock.policy.name}, version ${clock.policy.version}` : sources[clock.source]}.{' '}
        {clock.calendar ? `Open time of ${clock.calendar.name} counts.` : 'Every minute counts.'}
      </span>
    </span>
  )
}

function Line({ label, value, quiet }: { label: string; value: React.ReactNode; quiet: string }) {
  return (
    <>
      <span className={quiet}>{label}</span>
      <span className="tabular">{value}</span>
    </>
  )
}

function Paused({ pausedAt, countedMs }: { pausedAt: string; countedMs: number | null }) {
  const since = -useTimeUntil(Date.parse(pausedAt))
  return countedMs === null ? `${durationText(since)} and counting` : durationText(countedMs)
}
