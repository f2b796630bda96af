import { ChartColumn, Files, Inbox, Layers, LayoutTemplate, Settings, UsersRound, Workflow } from 'lucide-react'
import type { NavigationSection } from '@/components/layout/navigation'
import { paths } from '@/lib/paths'
import type { QueueView } from '@/lib/queues/client'

/** A saved view of all cases. */
export interface SidebarView {
  id: string
  name: string
  /** Search of the page of all cases. */
  address: string
}

export const navigationSections = (
  env: string,
  queues: readonly QueueView[],
  views: readonly SidebarView[],
  viewCounts: Readonly<Record<string, number | null>>,
  leads: boolean,
): NavigationSection[] => [
  {
    entries: [
      { href: paths.myWork(env), label: 'My work', icon: <Inbox aria-hidden />, keys: 'g m' },
      {
        href: paths.queues(env),
        label: 'Queues',
        icon: <Layers aria-hidden />,
        keys: 'g q',
        entries: queues.map((queue) => ({
          href: paths.queue(env, queue.key),
          label: queue.name,
          count: queue.open,
          breaching: queue.breached > 0,
        })),
      },
      {
        href: paths.cases(env),
        label: 'Cases',
        icon: <Files aria-hidden />,
        keys: 'g c',
        entries: views.map(({ id, name, address }) => ({
          href: `${paths.cases(env)}${address}`,
          label: name,
          count: viewCounts[id] ?? undefined,
        })),
      },
      ...(leads ? [{ href: paths.board(env), label: 'Board', icon: <UsersRound aria-hidden />, keys: 'g b' }] : []),
      { href: paths.insights(env), label: 'Insights', icon: <ChartColumn aria-hidden />, keys: 'g d' },
    ],
  },
  {
    entries: [
      { href: paths.templates(env), label: 'Templates', icon: <LayoutTemplate aria-hidden />, keys: 'g t' },
      { href: paths.workflows(env), label: 'Workflows', icon: <Workflow aria-hidden />, keys: 'g w' },
      { href: paths.settings(env), label: 'Settings', icon: <Settings aria-hidden />, keys: 'g s' },
    ],
  },
]
