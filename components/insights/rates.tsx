import type { ReactNode } from 'react'
import type { InsightProps } from './case-links'
import { durationText, shareText } from './duration-text'
import { figureText, NumberLink, TextLink } from './number-link'

/** The figures one looks at first. */
export function Rates({ insights, links }: InsightProps) {
  const { days, closed, missed, withDeadline, proposed, overturned, resolution, backlog } = insights
  const created = days.reduce((sum, day) => sum + day.created, 0)
  const open = backlog.reduce((sum, cell) => sum + cell.count, 0)
  return (
    <dl className="col-span-full grid grid-cols-6 gap-px overflow-hidden rounded-panel border border-hairline bg-hairline @max-4xl:grid-cols-3 @max-lg:grid-cols-2">
      <Figure label="Open now">
        <NumberLink href={links.open} value={open} label="open cases" />
      </Figure>
      <Figure label="Created">
        <NumberLink href={links.createdOn(insights.begins, insights.ends)} value={created} label="cases created" />
      </Figure>
      <Figure label="Closed">
        <NumberLink href={links.closed} value={closed} label="cases closed" />
      </Figure>
      <Figure label="Median time to close">
        {resolution.cases > 0 ? (
          <TextLink href={links.closed} label="median time to close, the closed cases">
            {durationText(resolution.p50)}
          </TextLink>
        ) : (
          '–'
        )}
      </Figure>
      <Figure
        label="Missed the deadline"
        detail={
          <>
            <NumberLink href={links.missed} value={missed} label="closed cases missed their deadline" /> of{' '}
            <NumberLink href={links.closedWithDeadline} value={withDeadline} label="closed cases with a deadline" />
          </>
        }
      >
        {missed > 0 ? (
          <TextLink href={links.missed} label="of closed cases missed their deadline">
            {shareText(missed, withDeadline)}
          </TextLink>
        ) : (
          shareText(missed, withDeadline)
        )}
      </Figure>
      <Figure
        label="Overturned"
        detail={
          <>
            <NumberLink href={links.overturned} value={overturned} label="closed cases were turned down once" /> of{' '}
            {figureText(proposed)} proposed
          </>
        }
      >
        {overturned > 0 ? (
          <TextLink href={links.overturned} label="of proposals were turned down">
            {shareText(overturned, proposed)}
          </TextLink>
        ) : (
          shareText(overturned, proposed)
        )}
      </Figure>
    </dl>
  )
}

function Figure({ label, detail, children }: { label: string; detail?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col bg-panel px-4 py-3">
      <dt className="text-12 text-muted">{label}</dt>
      <dd className="tabular mt-0.5 text-20 font-semibold">{children}</dd>
      {detail ? <dd className="text-12 text-muted">{detail}</dd> : null}
    </div>
  )
}
