'use client'

import Link from 'next/link'
import type { Quantiles } from '@/lib/insights/schema'
import type { InsightProps } from './case-links'
import { durationText } from './duration-text'
import { InsightCard } from './insight-card'
import { figureText, NumberLink } from './number-link'

/** How long things took, of the cases closed in the range. */
export function Times({ insights, links }: InsightProps) {
  const kinds: [string, Quantiles][] = [
    ['To the first touch', insights.firstTouch],
    ['Handling, without waiting', insights.handling],
    ['To close', insights.resolution],
  ]
  const marks = ['p50', 'p75', 'p95'] as const
  const longest = Math.max(1, ...kinds.flatMap(([, times]) => times.p95 ?? 0))
  const shown = (seconds: number | null) =>
    seconds === null ? (
      '–'
    ) : (
      <Link href={links.closed} prefetch={false} className="underline-offset-2 hover:underline">
        {durationText(seconds)}
      </Link>
    )
  return (
    <InsightCard
      title="Times"
      name="times"
      table={{
        head: ['Time', 'Median', '75 % within', '95 % within', 'Cases'],
        rows: kinds.map(([name, times]) => [
          { value: name },
          ...marks.map((mark) => ({ value: Math.round(times[mark] ?? 0), shown: shown(times[mark]) })),
          {
            value: times.cases,
            shown: <NumberLink href={links.closed} value={times.cases} label={`closed cases, ${name.toLowerCase()}`} />,
          },
        ]),
      }}
      plot={
        <ul className="flex flex-col gap-4">
          {kinds.map(([name, times]) => (
            <li key={name}>
              <p className="flex items-baseline justify-between gap-2">
                <span>{name}</span>
                <span className="text-12 text-muted">
                  median <span className="font-medium text-text">{shown(times.p50)}</span>, 95 % within{' '}
                  <span className="font-medium text-text">{shown(times.p95)}</span>
                </span>
              </p>
              <div
                role="img"
                aria-label={`${name}: median ${durationText(times.p50)}, 75 % within ${durationText(times.p75)}, 95 % within ${durationText(times.p95)}`}
                className="relative mt-1 h-2.5 rounded-full bg-sunken"
              >
                {(['p95', 'p75', 'p50'] as const).map((mark) => (
                  <span
                    key={mark}
                    className={`absolute inset-y-0 start-0 rounded-full bg-accent ${opacity[mark]}`}
                    style={{ width: `${(100 * (times[mark] ?? 0)) / longest}%` }}
                  />
                ))}
              </div>
            </li>
          ))}
        </ul>
      }
      note={
        insights.sampled
          ? `Of the latest ${figureText(insights.sampled)} closed cases. In the file, times are in seconds.`
          : 'In the file, times are in seconds.'
      }
    />
  )
}

const opacity = { p95: 'opacity-25', p75: 'opacity-50', p50: '' }
