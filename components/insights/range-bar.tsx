'use client'

import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import type { InsightsInput } from '@/lib/insights/schema'
import { dayIn, daysIn, type RangeParams, shiftDay } from './range'

type RangeBarProps = {
  range: InsightsInput
  /** Now, as the page knows it. */
  at: Date
  ownZone: string
  queues: readonly { id: string; name: string }[]
  templates: readonly { id: string; name: string }[]
  onChange: (change: Partial<RangeParams>) => void
}

const spans = [7, 30, 90] as const
const spanOptions = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: 'other', label: 'Other', disabled: true },
] as const
type Span = (typeof spanOptions)[number]['value']

const zones = [
  'UTC',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
]

/** Days, zone and place: all in the address, so that a link says everything. */
export function RangeBar({ range, at, ownZone, queues, templates, onChange }: RangeBarProps) {
  const today = dayIn(range.zone, at)
  const current = spans.find((days) => range.to === today && range.from === shiftDay(today, 1 - days))
  const everything = { value: 'all', label: 'All queues' }
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-4">
      <SegmentedControl<Span>
        label="Range"
        options={current ? spanOptions.slice(0, 3) : spanOptions}
        value={current ? (String(current) as Span) : 'other'}
        onValueChange={(span) => onChange({ from: shiftDay(today, 1 - Number(span)), to: today })}
      />
      <Input
        type="date"
        size="dense"
        aria-label="From"
        className="w-36"
        value={range.from}
        max={range.to}
        onChange={(event) => event.target.value && onChange({ from: event.target.value, to: range.to })}
      />
      <Input
        type="date"
        size="dense"
        aria-label="To"
        className="w-36"
        value={range.to}
        min={range.from}
        onChange={(event) => event.target.value && onChange({ from: range.from, to: event.target.value })}
      />
      <Select
        aria-label="Time zone"
        size="dense"
        className="w-44"
        options={[...new Set([range.zone, ownZone, ...zones])].map((zone) => ({
          value: zone,
          label: zone.replaceAll('_', ' '),
        }))}
        value={range.zone}
        onValueChange={(zone) => onChange({ zone, ...daysIn(zone, range, at) })}
      />
      <Select
        aria-label="Queue"
        size="dense"
        className="w-44"
        options={[everything, ...queues.map(({ id, name }) => ({ value: id, label: name }))]}
        value={range.queueId ?? 'all'}
        onValueChange={(queue) => onChange({ queue: queue === 'all' ? null : queue })}
      />
      <Select
        aria-label="Template"
        size="dense"
        className="w-44"
        options={[
          { value: 'all', label: 'All templates' },
          ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={range.templateId ?? 'all'}
        onValueChange={(template) => onChange({ template: template === 'all' ? null : template })}
      />
    </div>
  )
}
