import { ChartColumn, Files, Inbox, Layers, LayoutTemplate, Settings, UsersRound, Workflow } from 'lucide-react'
import type { NavigationEntry, NavigationSection } from '@/components/layout/navigation'
import { paths } from '@/lib/paths'
import type { QueueView } from '@/lib/queues/client'

/** A saved view of all cases. */
export interface SidebarView {
  id: string
  name: string
  /** Search of the page of all cases. */
  address: string
}

interface SidebarContent {
  queues: readonly QueueView[]
  /** The queue that is looked at, which is listed whatever else is. */
  currentQueueKey: string | null
  views: readonly SidebarView[]
  viewCounts: Readonly<Record<string, number | null>>
  leads: boolean
}

export const navigationSections = (
  env: string,
  { queues, currentQueueKey, views, viewCounts, leads }: SidebarContent,
): NavigationSection[] => [
  {
    entries: [
      { href: paths.myWork(env), label: 'My work', icon: <Inbox aria-hidden />, keys: 'g m' },
      {
        href: paths.queues(env),
        label: 'Queues',
        icon: <Layers aria-hidden />,
        keys: 'g q',
        entries: queueEntries(env, queues, currentQueueKey),
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

/** More would push everything else out of sight; the page of all queues has them all. */
const queuesListed = 10

/** The first of those the person may work, in their order, and how many more there are. */
function queueEntries(env: string, queues: readonly QueueView[], currentKey: string | null): NavigationEntry[] {
  const own = queues.filter(({ claimable }) => claimable)
  const offered = queues.length > queuesListed && own.length > 0 ? own : queues
  const first = new Set(offered.slice(0, queuesListed))
  const listed = queues.filter((queue) => first.has(queue) || queue.key === currentKey)
  const entries = listed.map((queue) => ({
    href: paths.queue(env, queue.key),
    label: queue.name,
    count: queue.open,
    breaching: queue.breached > 0,
  }))
  if (listed.length === queues.length) return entries
  const breaching = queues.some((queue) => queue.breached > 0 && !listed.includes(queue))
  return [...entries, { href: paths.queues(env), label: `All ${queues.length} queues`, breaching }]
}
