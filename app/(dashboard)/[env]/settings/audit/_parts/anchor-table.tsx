import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import type { AnchorView } from '@/lib/audit/view'
import { AnchorVerdict } from './anchor-verdict'

const columns: TableColumn[] = [
  { title: 'No.', align: 'end' },
  { title: 'Made' },
  { title: 'Cases', from: 'sm', align: 'end' },
  { title: 'Events', from: 'sm', align: 'end' },
  { title: 'Root', from: 'md' },
  { title: 'Check', titleHidden: true, align: 'end' },
]

export function AnchorTable({ env, anchors }: { env: string; anchors: readonly AnchorView[] }) {
  return (
    <Table caption="Anchors of the trail, newest first" columns={columns}>
      {anchors.map((anchor) => (
        <tr key={anchor.number} className="border-b border-hairline last:border-b-0">
          <th scope="row" className="px-4 py-2 text-end font-medium tabular-nums">
            {anchor.number}
          </th>
          <td className="px-4 py-2 whitespace-nowrap">
            <TimeAgo at={anchor.createdAt} />
          </td>
          <td className="px-4 py-2 text-end tabular-nums max-sm:hidden">{anchor.cases.toLocaleString('en')}</td>
          <td className="px-4 py-2 text-end tabular-nums max-sm:hidden">{anchor.events.toLocaleString('en')}</td>
          <td className="max-w-0 px-4 py-2 max-md:hidden md:w-1/2">
            <span className="block truncate font-mono text-12 text-muted">{anchor.root}</span>
          </td>
          <td className="px-3 py-2">
            <AnchorVerdict env={env} number={anchor.number} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
