'use client'

import { Copy, Plus, X } from 'lucide-react'
import { useListFocus } from '@/components/editing/use-list-focus'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { Problem } from '@/lib/kernel/errors'
import type { CalendarDefinition } from '@/lib/sla/schema'
import { SpanInputs } from './span-inputs'

type Week = CalendarDefinition['weekly']
type WeekFieldsProps = { weekly: Week; onChange: (weekly: Week) => void; problems: readonly Problem[] }

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Spans of open time, day by day. */
export function WeekFields({ weekly, onChange, problems }: WeekFieldsProps) {
  const listProblem = problems.find(({ field }) => field === 'definition.weekly')
  return (
    <div className="flex flex-col gap-2">
      {days.map((name, day) => (
        <DayFields
          key={name}
          name={name}
          spans={weekly[day] ?? []}
          onChange={(spans) => onChange(weekly.map((before, at) => (at === day ? spans : before)))}
          problem={problems.find(({ field }) => field?.startsWith(`definition.weekly.${day}`))}
        />
      ))}
      {listProblem ? <p className="text-12 text-state-red">{listProblem.message}</p> : null}
      <Button
        icon={<Copy aria-hidden />}
        className="self-start"
        onClick={() => onChange(weekly.map((spans, day) => (day < 5 ? (weekly[0] ?? []) : spans)))}
      >
        Monday’s hours for every weekday
      </Button>
    </div>
  )
}

type DayFieldsProps = {
  name: string
  spans: Week[number]
  onChange: (spans: Week[number]) => void
  problem: Problem | undefined
}

function DayFields({ name, spans, onChange, problem }: DayFieldsProps) {
  const focus = useListFocus()
  return (
    <div className="grid gap-x-3 gap-y-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <p className="pt-1.5 font-medium">{name}</p>
      <div ref={focus.frame} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {spans.length === 0 ? <span className="py-1.5 text-muted">Closed</span> : null}
        <ul className="contents">
          {spans.map((span, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no id
            <li key={index} className="flex items-center gap-1">
              <SpanInputs
                name={name}
                span={span}
                onChange={(next) => onChange(spans.map((before, at) => (at === index ? next : before)))}
              />
              <IconButton
                label={`Remove ${span.from} to ${span.to} on ${name}`}
                icon={<X aria-hidden />}
                onClick={() => {
                  focus.removed(index)
                  onChange(spans.filter((_, at) => at !== index))
                }}
              />
            </li>
          ))}
        </ul>
        <IconButton
          label={`Add a span on ${name}`}
          icon={<Plus aria-hidden />}
          onClick={() => {
            focus.added(spans.length)
            onChange([...spans, spans.length > 0 ? { from: '18:00', to: '20:00' } : { from: '09:00', to: '17:00' }])
          }}
        />
      </div>
      {problem ? <p className="text-12 text-state-red sm:col-start-2">{problem.message}</p> : null}
    </div>
  )
}
