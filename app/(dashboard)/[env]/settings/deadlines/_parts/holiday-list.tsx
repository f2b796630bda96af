'use client'

import { CalendarPlus, Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useListFocus } from '@/components/editing/use-list-focus'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Problem } from '@/lib/kernel/errors'
import { holidayCountries, starterHolidays } from '@/lib/sla/holidays'
import type { CalendarDefinition } from '@/lib/sla/schema'
import { SpanInputs } from './span-inputs'

type Holidays = CalendarDefinition['holidays']
type HolidayListProps = { holidays: Holidays; onChange: (holidays: Holidays) => void; problems: readonly Problem[] }

/** Days off, each whole or with some open time left. */
export function HolidayList({ holidays, onChange, problems }: HolidayListProps) {
  const focus = useListFocus()
  const replace = (index: number, change: Partial<Holidays[number]>) =>
    onChange(holidays.map((holiday, at) => (at === index ? { ...holiday, ...change } : holiday)))
  const listProblem = problems.find(({ field }) => field === 'definition.holidays')
  return (
    <div ref={focus.frame} className="flex flex-col gap-2">
      {holidays.length === 0 ? <p className="text-muted">None.</p> : null}
      <ul className="flex flex-col gap-1.5">
        {holidays.map((holiday, index) => {
          const wrong = problems.find(({ field }) => field?.startsWith(`definition.holidays.${index}.`))
          const name = holiday.name || `day off ${index + 1}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: its place is what it is told apart by while it is written
            <li key={index} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Input
                type="date"
                aria-label={`Date of ${name}`}
                value={holiday.date}
                onChange={(event) => replace(index, { date: event.target.value })}
                className="w-36"
              />
              <Input
                aria-label={`Name of day off ${index + 1}`}
                value={holiday.name}
                onChange={(event) => replace(index, { name: event.target.value })}
                className="min-w-40 flex-1"
              />
              <CheckboxField
                label="Half day"
                aria-label={`${name} is half a day`}
                checked={holiday.spans.length > 0}
                onCheckedChange={(half) => replace(index, { spans: half ? [{ from: '09:00', to: '12:00' }] : [] })}
              />
              {holiday.spans.map((span, at) => (
                <SpanInputs
                  // biome-ignore lint/suspicious/noArrayIndexKey: spans have no id
                  key={at}
                  name={name}
                  span={span}
                  onChange={(next) =>
                    replace(index, { spans: holiday.spans.map((before, place) => (place === at ? next : before)) })
                  }
                />
              ))}
              <IconButton
                label={`Remove ${name}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => {
                  focus.removed(index)
                  onChange(holidays.filter((_, at) => at !== index))
                }}
              />
              {wrong ? <p className="w-full text-12 text-state-red">{wrong.message}</p> : null}
            </li>
          )
        })}
      </ul>
      {listProblem ? <p className="text-12 text-state-red">{listProblem.message}</p> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          icon={<Plus aria-hidden />}
          onClick={() => {
            focus.added(holidays.length)
            onChange([...holidays, { date: '', name: '', spans: [] }])
          }}
        >
          Add a day off
        </Button>
        <CountryDays onAdd={(days) => onChange(merged(holidays, days))} />
      </div>
    </div>
  )
}

/** By date; a day that is listed already stays as it is. */
const merged = (before: Holidays, days: { date: string; name: string }[]): Holidays =>
  [
    ...before,
    ...days.filter(({ date }) => !before.some((known) => known.date === date)).map((day) => ({ ...day, spans: [] })),
  ].sort((one, other) => one.date.localeCompare(other.date))

function CountryDays({ onAdd }: { onAdd: (days: { date: string; name: string }[]) => void }) {
  const [country, setCountry] = useState('PT')
  const [thisYear] = useState(() => new Date().getFullYear())
  const [year, setYear] = useState(String(thisYear))
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames('en', { type: 'region' })
    return holidayCountries
      .map((value) => ({ value, label: names.of(value) ?? value }))
      .sort((one, other) => one.label.localeCompare(other.label))
  }, [])
  const years = [thisYear, thisYear + 1, thisYear + 2].map((value) => ({ value: String(value), label: String(value) }))
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Select aria-label="Country" value={country} options={countries} onValueChange={setCountry} className="w-40" />
      <Select aria-label="Year" value={year} options={years} onValueChange={setYear} className="w-20" />
      <Button icon={<CalendarPlus aria-hidden />} onClick={() => onAdd(starterHolidays(country, Number(year)))}>
        Add its public holidays
      </Button>
    </span>
  )
}
