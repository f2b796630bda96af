import { CalendarClock, CalendarDays, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { LinkButton } from '@/components/layout/link-button'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listCalendars } from '@/lib/sla/queries/list-calendars'
import { listSlaPolicies } from '@/lib/sla/queries/list-sla-policies'
import { listPublishedTemplates } from '@/lib/templates/queries/list-published-templates'
import { pageActor } from '../../_parts/page-actor'
import { CalendarList } from './_parts/calendar-list'
import { SlaPolicyList } from './_parts/sla-policy-list'

export const metadata: Metadata = { title: 'Deadlines' }

export default async function DeadlinesPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor } = await pageActor(env, paths.deadlines(env))
  const mayWrite = actor.permissions.has('queue:write')
  const [policies, calendars, queues, templates] = await Promise.all([
    listSlaPolicies(actor, {}),
    listCalendars(actor, {}),
    listQueueSettings(actor, {}),
    listPublishedTemplates(actor),
  ])
  const names = Object.fromEntries([...calendars, ...queues, ...templates].map(({ id, name }) => [id, name]))
  return (
    <>
      <PageHeader
        title="Deadlines"
        description="The most particular target counts: by hand, the queue’s own, a policy for the queue, a policy for the template, the template’s matrix, the default policy."
      />
      <div className="flex flex-col gap-4 px-4">
        {mayWrite ? null : <Notice>Only a manager or an admin changes policies and calendars.</Notice>}
        <Card
          flush
          title="SLA policies"
          actions={
            mayWrite ? (
              <LinkButton size="dense" href={paths.slaPolicy(env, 'new')} icon={<Plus aria-hidden />}>
                New policy
              </LinkButton>
            ) : null
          }
        >
          {policies.length > 0 ? (
            <SlaPolicyList env={env} policies={policies} names={names} />
          ) : (
            <EmptyState title="No policy yet" icon={<CalendarClock />}>
              Templates say when their cases are to be done, each by its own matrix.
            </EmptyState>
          )}
        </Card>
        <Card
          flush
          title="Calendars"
          actions={
            mayWrite ? (
              <LinkButton size="dense" href={paths.calendar(env, 'new')} icon={<Plus aria-hidden />}>
                New calendar
              </LinkButton>
            ) : null
          }
        >
          {calendars.length > 0 ? (
            <CalendarList env={env} calendars={calendars} />
          ) : (
            <EmptyState title="No calendar yet" icon={<CalendarDays />}>
              Every minute counts, nights and weekends too.
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  )
}
