'use client'

import { useState } from 'react'
import { useClock } from '@/components/ui/clock-provider'
import { Select } from '@/components/ui/select'
import { type RiskTier, riskTiers } from '@/lib/cases/names'
import { ageBands, type Urgency, urgencies } from '@/lib/insights/names'
import type { InsightProps } from './case-links'
import { InsightCard } from './insight-card'
import { NumberLink } from './number-link'
import { StackedBar } from './stacked-bar'

const bandNames = ['Under a day', '1 to 3 days', '3 to 7 days', '7 to 30 days', 'Over 30 days']
const urgencyNames: Record<Urgency, string> = {
  on_track: 'On track',
  warning: 'Warning',
  critical: 'Critical',
  breached: 'Breached',
  paused: 'Paused',
  none: 'No deadline',
}
const urgencyTones: Record<Urgency, string> = {
  on_track: 'bg-state-green-mark',
  warning: 'bg-state-amber-mark',
  critical: 'bg-state-orange-mark',
  breached: 'bg-state-red-mark',
  paused: 'bg-state-slate-mark',
  none: 'bg-control',
}

const deadlines = [
  { value: 'any' as const, label: 'Any deadline' },
  ...urgencies.map((value) => ({ value, label: urgencyNames[value] })),
]

/** What is open now: how old, how risky, how late. */
export function Backlog({ insights: { backlog }, links }: InsightProps) {
  const at = useClock().serverNow ?? Date.now()
  const [urgency, setUrgency] = useState<Urgency | 'any'>('any')
  const risks: (RiskTier | null)[] = [...riskTiers, null]
  const count = (match: (cell: (typeof backlog)[number]) => boolean) =>
    backlog.filter(match).reduce((sum, cell) => sum + cell.count, 0)
  const byAge = {
    head: ['Age', ...risks.map((risk) => risk ?? 'Not rated'), 'All'],
    rows: ageBands.map((_, band) => [
      { value: bandNames[band] ?? '' },
      ...[...risks, 'all' as const].map((risk) => {
        const value = count(
          (cell) =>
            cell.band === band &&
            (risk === 'all' || cell.risk === risk) &&
            (urgency === 'any' || cell.urgency === urgency),
        )
        return {
          value,
          shown: (
            <NumberLink
              href={links.backlog(band, risk, urgency, at)}
              value={value}
              label={`open cases, ${bandNames[band]?.toLowerCase()}, ${risk === 'all' ? 'any' : (risk ?? 'no')} risk`}
            />
          ),
        }
      }),
    ]),
  }
  const parts = urgencies.map((part) => ({
    key: part,
    name: urgencyNames[part],
    count: count((cell) => cell.urgency === part),
    look: urgencyTones[part],
    href: links.urgency(part),
  }))
  return (
    <>
      <InsightCard
        title="Backlog by age and risk"
        name={urgency === 'any' ? 'backlog-by-age-and-risk' : `backlog-by-age-and-risk-${urgency}`}
        table={byAge}
        choice={
          <Select
            size="dense"
            className="w-36"
            aria-label="Deadline of the backlog"
            value={urgency}
            options={deadlines}
            onValueChange={setUrgency}
          />
        }
      />
      <InsightCard
        title="Backlog by deadline"
        name="backlog-by-deadline"
        table={{
          head: ['Deadline', 'Open cases'],
          rows: parts.map(({ name, count: value, href }) => [
            { value: name },
            { value, shown: <NumberLink href={href} value={value} label={`open cases, ${name.toLowerCase()}`} /> },
          ]),
        }}
        plot={<StackedBar label="Open cases by deadline" parts={parts} />}
      />
    </>
  )
}
