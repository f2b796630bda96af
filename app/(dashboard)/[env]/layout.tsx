import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { addressOfView } from '@/components/cases/case-list/view-address'
import { ToSignIn } from '@/components/layout/to-sign-in'
import { Unavailable } from '@/components/layout/unavailable'
import { memberActor } from '@/lib/auth/current-session'
import { toAppError } from '@/lib/db/errors'
import { readOwnAvailability } from '@/lib/members/queries/read-own-availability'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'
import { paths } from '@/lib/paths'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { listViews } from '@/lib/views/queries/list-views'
import { DashboardShell } from './_parts/dashboard-shell'

type Props = { params: Promise<{ env: string }>; children: ReactNode }

export default async function EnvironmentLayout({ params, children }: Props) {
  const { env } = await params
  const frame = await readFrame(env).catch(toAppError)
  if (frame instanceof Error) {
    if (frame.kind === 'unauthenticated') return <ToSignIn />
    if (frame.kind === 'unavailable') return <Unavailable />
    if (frame.kind === 'not_found') notFound()
    throw frame
  }
  const { session, membership, leads, queues, notifications, views, availability } = frame
  return (
    <DashboardShell
      env={env}
      environmentId={membership.id}
      environments={session.environments.map(({ id, slug, name, kind }) => ({
        id,
        name,
        href: paths.home(slug),
        sandbox: kind === 'sandbox',
      }))}
      user={{ id: session.userId, name: session.name, email: session.email, role: roleText(membership.roles) }}
      leads={leads}
      availability={availability}
      queues={queues}
      notifications={notifications}
      views={views.map((view) => ({ id: view.id, name: view.name, address: addressOfView(view) }))}
      sidebarCollapsed={(await cookies()).get('docket.sidebar')?.value === 'collapsed'}
    >
      {children}
    </DashboardShell>
  )
}

async function readFrame(env: string) {
  const { actor, session, membership } = await memberActor(env)
  const [queues, notifications, views, availability] = await Promise.all([
    listQueues(actor),
    listNotifications(actor),
    listViews(actor, { queueId: null }),
    actor.permissions.has('case:claim') ? readOwnAvailability(actor) : null,
  ])
  const leads = actor.permissions.has('member:availability')
  return { session, membership, leads, queues, notifications, views, availability }
}

function roleText(roles: readonly string[]): string {
  const text = roles.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
