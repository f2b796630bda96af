'use client'

import Link from 'next/link'
import type { DayFlow } from '@/lib/insights/schema'
import type { InsightProps } from './case-links'
import { InsightCard } from './insight-card'
import { figureText, NumberLink } from './number-link'

const height = 160
const gap = 2

/** Cases that came and that were closed, day by day. */
export function FlowChart({ insights: { days }, links }: InsightProps) {
  const busiest = Math.max(0, ...days.flatMap(({ created, closed }) => [created, closed]))
  const most = Math.max(1, busiest)
  const table = {
    head: ['Day', 'Created', 'Closed'],
    rows: days.map((day) => [
      { value: day.day },
      {
        value: day.created,
        shown: (
          <NumberLink
            href={links.createdOn(day.begins, day.ends)}
            value={day.created}
            label={`created on ${day.day}`}
          />
        ),
      },
      {
        value: day.closed,
        shown: (
          <NumberLink href={links.closedOn(day.begins, day.ends)} value={day.closed} label={`closed on ${day.day}`} />
        ),
      },
    ]),
  }
  const sumOf = (what: 'created' | 'closed') => days.reduce((sum, day) => sum + day[what], 0)
  return (
    <InsightCard
      title="Created and closed"
      name="created-and-closed"
      table={table}
      className="col-span-full"
      plot={
        busiest === 0 ? (
          <p className="py-6 text-center text-muted">No case came or was closed in these days. Choose others above.</p>
        ) : (
          <figure>
            <svg
              role="img"
              aria-label={`Created and closed by day: ${figureText(sumOf('created'))} created, ${figureText(sumOf('closed'))} closed, at most ${figureText(most)} on a day. The table has each day.`}
              viewBox={`0 0 ${days.length * 10} ${height}`}
              preserveAspectRatio="none"
              className="h-40 w-full border-b border-hairline"
            >
              {days.map((day, at) => (
                <Bars key={day.day} day={day} at={at} most={most} links={links} />
              ))}
            </svg>
            <figcaption className="tabular mt-1.5 flex flex-wrap items-center gap-x-4 text-12 text-muted">
              <span>{days[0]?.day}</span>
              <span className="flex items-center gap-1.5">
                <span aria-hidden className="size-2.5 rounded-mark bg-state-blue-mark" /> Created
              </span>
              <span className="flex items-center gap-1.5">
                <span aria-hidden className="size-2.5 rounded-mark bg-state-green-mark" /> Closed
              </span>
              <span>at most {figureText(most)} a day</span>
              <span className="ms-auto">{days.at(-1)?.day}</span>
            </figcaption>
          </figure>
        )
      }
    />
  )
}

type BarsProps = { day: DayFlow; at: number; most: number; links: InsightProps['links'] }

/** Two bars that lead to their cases; by keyboard the table does. */
function Bars({ day, at, most, links }: BarsProps) {
  const tall = (count: number) => (count / most) * (height - 4)
  const bar = (count: number, x: number, look: string, href: string, what: string) => (
    <Link href={href} prefetch={false} tabIndex={-1} aria-hidden>
      <title>{`${day.day}: ${figureText(count)} ${what}`}</title>
      <rect x={x} y={0} width={4} height={height} className="fill-transparent" />
      <rect x={x} y={height - tall(count)} width={4} height={tall(count)} className={look} />
    </Link>
  )
  return (
    <g>
      {bar(day.created, at * 10 + gap / 2, 'fill-state-blue-mark', links.createdOn(day.begins, day.ends), 'created')}
      {bar(day.closed, at * 10 + 4 + gap / 2, 'fill-state-green-mark', links.closedOn(day.begins, day.ends), 'closed')}
    </g>
  )
}
