'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useMemo, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { LinkButton } from '@/components/layout/link-button'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useClock } from '@/components/ui/clock-provider'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { absoluteText } from '@/components/ui/relative-time'
import { showToast } from '@/components/ui/show-toast'
import { paths } from '@/lib/paths'
import { addBusinessTime, businessCalendar } from '@/lib/sla/calendar'
import { type CalendarDefinition, type CalendarView, calendarDefinition } from '@/lib/sla/schema'
import { createCalendarAction, updateCalendarAction } from '../actions'
import { HolidayList } from './holiday-list'
import { WeekFields } from './week-fields'

const officeDay = [{ from: '09:00', to: '17:00' }]
const blank = (timeZone: string): CalendarDefinition => ({
  timeZone,
  weekly: Array.from({ length: 7 }, (_, day) => (day < 5 ? officeDay : [])),
  holidays: [],
})

type CalendarFormProps = { env: string; calendar: CalendarView | null; mayWrite: boolean }

export function CalendarForm({ env, calendar, mayWrite }: CalendarFormProps) {
  const router = useRouter()
  const clock = useClock()
  const { run, pending, refusal, problemAt, problemBeside } = useChange()
  const [name, setName] = useState(calendar?.name ?? '')
  const [definition, setDefinition] = useState<CalendarDefinition>(calendar?.definition ?? blank(clock.timeZone))
  const set = (change: Partial<CalendarDefinition>) => setDefinition((before) => ({ ...before, ...change }))
  const zones = useMemo(
    () => ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({ value: zone, label: zone })),
    [],
  )

  async function save(event: FormEvent) {
    event.preventDefault()
    const saved = await run<unknown>(() =>
      calendar
        ? updateCalendarAction(env, { calendarId: calendar.id, name, definition })
        : createCalendarAction(env, { name, definition }),
    )
    if (!saved) return
    showToast({ title: `${name} is saved.` })
    router.push(paths.deadlines(env))
  }

  const problem = problemBeside('name', 'definition')
  return (
    <form noValidate onSubmit={save} className="px-4">
      <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
        {problem ? <Notice kind="failure">{problem}</Notice> : null}
        <Card title="What it is">
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label="Name" error={problemAt('name')}>
              <Input value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
            </Field>
            <Field label="Time zone" error={problemAt('definition.timeZone')}>
              <Combobox
                clearable={false}
                value={
                  zones.find(({ value }) => value === definition.timeZone) ?? {
                    value: definition.timeZone,
                    label: definition.timeZone,
                  }
                }
                options={zones}
                onValueChange={(zone) => zone && set({ timeZone: zone.value })}
              />
            </Field>
          </div>
          <Proof definition={definition} timeZone={clock.timeZone} locale={clock.locale} />
        </Card>
        <Card title="Open hours">
          <WeekFields
            weekly={definition.weekly}
            onChange={(weekly) => set({ weekly })}
            problems={refusal?.problems ?? []}
          />
        </Card>
        <Card title="Days off">
          <HolidayList
            holidays={definition.holidays}
            onChange={(holidays) => set({ holidays })}
            problems={refusal?.problems ?? []}
          />
        </Card>
        <div className="flex justify-end gap-2">
          <LinkButton href={paths.deadlines(env)}>Back to deadlines</LinkButton>
          {mayWrite ? (
            <Button type="submit" variant="primary" pending={pending}>
              {calendar ? 'Save calendar' : 'Make calendar'}
            </Button>
          ) : null}
        </div>
      </fieldset>
    </form>
  )
}

const day = 8

/** The calendar at work: when so much open time from now has passed. */
function Proof({ definition, timeZone, locale }: { definition: CalendarDefinition; timeZone: string; locale: string }) {
  const [start] = useState(() => new Date())
  const parsed = calendarDefinition.safeParse(definition)
  if (!parsed.success) return null
  const end = addBusinessTime(businessCalendar(parsed.data), start, day * 3_600_000)
  return (
    <p role="status" className="tabular mt-3 text-12 text-muted" suppressHydrationWarning>
      {day} hours of open time from now end {absoluteText(end.getTime(), definition.timeZone, locale)}
      {definition.timeZone === timeZone ? '' : `, ${absoluteText(end.getTime(), timeZone, locale)} where you are`}.
    </p>
  )
}
