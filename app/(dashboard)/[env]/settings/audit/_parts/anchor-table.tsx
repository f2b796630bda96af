import { TimeAgo } from '@/components/ui/time-ago'
import type { AnchorView } from '@/lib/audit/view'
import { AnchorVerdict } from './anchor-verdict'

const heading = 'h-9 px-4 text-12 font-medium text-muted whitespace-nowrap'

export function AnchorTable({ env, anchors }: { env: string; anchors: readonly AnchorView[] }) {
  return (
    <div className="overflow-x-auto rounded-panel border border-hairline bg-panel">
      <table className="w-full">
        <caption className="sr-only">Anchors of the trail, newest first</caption>
        <thead>
          <tr className="border-b border-hairline">
            <th scope="col" className={`${heading} text-end`}>
              No.
            </th>
            <th scope="col" className={`${heading} text-start`}>
              Made
            </th>
            <th scope="col" className={`${heading} text-end max-sm:hidden`}>
              Cases
            </th>
            <th scope="col" className={`${heading} text-end max-sm:hidden`}>
              Events
            </th>
            <th scope="col" className={`${heading} text-start max-md:hidden`}>
              Root
            </th>
            <th scope="col" className={`${heading} text-end`}>
              <span className="sr-only">Check</span>
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  )
}
