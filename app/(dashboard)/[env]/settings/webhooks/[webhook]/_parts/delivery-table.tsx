import { TimeAgo } from '@/components/ui/time-ago'
import type { DeliveryView } from '@/lib/webhooks/schema'
import { answerText } from './answer-text'
import { DeliveryChip } from './delivery-chip'

type DeliveryTableProps = { rows: readonly DeliveryView[]; onOpen: (deliveryId: string) => void }

const plain = 'h-9 px-4 text-12 font-medium text-muted whitespace-nowrap'
const heading = `${plain} text-start`
const cell = 'px-4 py-2 whitespace-nowrap text-muted'

export function DeliveryTable({ rows, onOpen }: DeliveryTableProps) {
  return (
    <div className="overflow-x-auto rounded-panel border border-hairline bg-panel">
      <table className="w-full">
        <caption className="sr-only">Deliveries, newest first</caption>
        <thead>
          <tr className="border-b border-hairline">
            <th scope="col" className={heading}>
              Event
            </th>
            <th scope="col" className={heading}>
              State
            </th>
            <th scope="col" className={`${heading} max-sm:hidden`}>
              Last answer
            </th>
            <th scope="col" className={`${plain} text-end max-md:hidden`}>
              Attempts
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              Next attempt
            </th>
            <th scope="col" className={`${heading} max-sm:hidden`}>
              Happened
            </th>
          </tr>
        </thead>
        <tbody>
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
                {row.lastMilliseconds === null ? null : (
                  <span className="text-faint"> · {row.lastMilliseconds} ms</span>
                )}
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
        </tbody>
      </table>
    </div>
  )
}
