import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import type { DeliveryView } from '@/lib/webhooks/schema'
import { answerText } from './answer-text'
import { DeliveryChip } from './delivery-chip'

type DeliveryTableProps = { rows: readonly DeliveryView[]; onOpen: (deliveryId: string) => void }

const columns: TableColumn[] = [
  { title: 'Event' },
  { title: 'State' },
  { title: 'Last answer', from: 'sm' },
  { title: 'Attempts', from: 'md', align: 'end' },
  { title: 'Next attempt', from: 'md' },
  { title: 'Happened', from: 'sm' },
]
const cell = 'px-4 py-2 whitespace-nowrap text-muted'

export function DeliveryTable({ rows, onOpen }: DeliveryTableProps) {
  return (
    <Table caption="Deliveries, newest first" columns={columns}>
      {rows.map((row) => (
        <tr key={row.id} className="relative border-b border-hairline last:border-b-0 hover:bg-hover">
          <th scope="row" className="max-w-0 px-4 py-2 text-start font-normal max-sm:w-full sm:w-1/3">
            <button
              type="button"
              onClick={() => onOpen(row.id)}
              className="block max-w-full truncate font-mono text-12 after:absolute after:inset-0"
            >
              {row.eventName}
            </button>
          </th>
          <td className="px-4 py-2 whitespace-nowrap">
            <DeliveryChip state={row.state} />
          </td>
          <td className={`${cell} tabular max-sm:hidden`}>
            {row.attempts === 0 ? '–' : answerText(row.lastStatus, row.lastFailure)}
            {row.lastMilliseconds === null ? null : <span className="text-faint"> · {row.lastMilliseconds} ms</span>}
          </td>
          <td className={`${cell} tabular text-end max-md:hidden`}>{row.attempts}</td>
          <td className={`${cell} max-md:hidden`}>
            {row.nextAttemptAt && row.attempts > 0 ? <TimeAgo at={row.nextAttemptAt} /> : '–'}
          </td>
          <td className={`${cell} max-sm:hidden`}>
            <TimeAgo at={row.createdAt} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
