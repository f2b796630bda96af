import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { paths } from '@/lib/paths'
import { listCalendars } from '@/lib/sla/queries/list-calendars'
import { pageActor } from '../../../../_parts/page-actor'
import { ArchiveButton } from '../../../_parts/archive-button'
import { CalendarForm } from '../../_parts/calendar-form'
import { archiveCalendarAction } from '../../actions'

export const metadata: Metadata = { title: 'Calendar' }

type Props = { params: Promise<{ env: string; calendarId: string }> }

export default async function CalendarPage({ params }: Props) {
  const { env, calendarId } = await params
  const { actor } = await pageActor(env, paths.calendar(env, calendarId))
  const calendar = (await listCalendars(actor, {})).find(({ id }) => id === calendarId)
  const mayWrite = actor.permissions.has('queue:write')
  if (!calendar && (calendarId !== 'new' || !mayWrite)) notFound()
  return (
    <>
      <PageHeader
        title={calendar?.name ?? 'New calendar'}
        description="Which minutes count. Clocks that run keep the version they were set by."
        actions={
          calendar && mayWrite ? (
            <ArchiveButton
              name={calendar.name}
              description="No policy can count by it any more; clocks that do run on. This cannot be taken back."
              archive={archiveCalendarAction.bind(null, env, { calendarId })}
              backTo={paths.deadlines(env)}
            />
          ) : null
        }
      />
      <CalendarForm
        key={`${calendarId} ${calendar?.version}`}
        env={env}
        calendar={calendar ?? null}
        mayWrite={mayWrite}
      />
    </>
  )
}
