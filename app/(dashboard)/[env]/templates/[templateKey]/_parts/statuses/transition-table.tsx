'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { StateMark } from '@/components/ui/state-mark'
import { useEditor } from '../editor-context'
import { useTransitions } from './use-transitions'

/** From each status in a row to each in a column. */
export function TransitionTable() {
  const { mayWrite, definition } = useEditor()
  const { set } = useTransitions()
  const { statuses } = definition
  return (
    <div className="max-h-120 overflow-auto">
      <table className="border-separate border-spacing-0">
        <caption className="sr-only">Which status may follow which</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky start-0 top-0 z-20 border-b border-hairline bg-panel px-4 py-2 text-start text-12 font-medium text-muted"
            >
              From
            </th>
            {statuses.map(({ key, name }) => (
              <th
                key={key}
                scope="col"
                className="sticky top-0 z-10 max-w-24 border-b border-hairline bg-panel px-2 py-2 text-center text-12 font-medium text-muted"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statuses.map((from) => (
            <tr key={from.key} className="group">
              <th
                scope="row"
                className="sticky start-0 z-10 border-b border-hairline bg-panel px-4 py-2 text-start font-medium whitespace-nowrap group-last:border-b-0"
              >
                <span className="flex items-center gap-2">
                  <StateMark tone={from.color} />
                  {from.name}
                </span>
              </th>
              {statuses.map((to) => (
                <td key={to.key} className="border-b border-hairline px-2 py-2 text-center group-last:border-b-0">
                  {from.key === to.key ? (
                    <span aria-hidden className="text-faint">
                      –
                    </span>
                  ) : (
                    <Checkbox
                      aria-label={`${from.name} may go to ${to.name}`}
                      className="mx-auto"
                      disabled={!mayWrite}
                      checked={from.next.includes(to.key)}
                      onCheckedChange={(on) => set(from.key, to.key, on)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
