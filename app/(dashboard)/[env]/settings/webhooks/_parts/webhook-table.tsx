import Link from 'next/link'
import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import { toToken } from '@/lib/kernel/ids'
import { paths } from '@/lib/paths'
import { styleNames } from '@/lib/webhooks/names'
import type { WebhookView } from '@/lib/webhooks/schema'
import { WebhookChip } from './webhook-chip'

const columns: TableColumn[] = [
  { title: 'Webhook' },
  { title: 'Events', from: 'md' },
  { title: 'Style', from: 'md' },
  { title: 'Made', from: 'lg' },
  { title: 'State' },
]

export function WebhookTable({ env, webhooks }: { env: string; webhooks: readonly WebhookView[] }) {
  return (
    <Table caption="Webhooks" columns={columns}>
      {webhooks.map((webhook) => (
        <tr key={webhook.id} className="relative border-b border-hairline last:border-b-0 hover:bg-hover">
          <th scope="row" className="max-w-0 px-4 py-2 text-start font-normal max-sm:w-full sm:w-2/5">
            <Link
              href={paths.webhook(env, toToken('webhook', webhook.id))}
              className="block truncate font-medium after:absolute after:inset-0"
            >
              {webhook.name}
            </Link>
            <span className="block truncate font-mono text-12 text-muted">{webhook.url}</span>
          </th>
          <td className="px-4 py-2 text-12 text-muted max-md:hidden">{eventsText(webhook.events)}</td>
          <td className="px-4 py-2 whitespace-nowrap text-muted max-md:hidden">{styleNames[webhook.style]}</td>
          <td className="px-4 py-2 whitespace-nowrap text-muted max-lg:hidden">
            <TimeAgo at={webhook.createdAt} />
          </td>
          <td className="px-4 py-2 whitespace-nowrap">
            <WebhookChip webhook={webhook} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** The first of many, so that a row stays a row. */
function eventsText(events: readonly string[]): string {
  if (events.includes('*')) return 'All'
  const shown = events.slice(0, 3).join(', ')
  return events.length > 3 ? `${shown} and ${events.length - 3} more` : shown
}
