import Link from 'next/link'
import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { RunListRow } from '@/lib/workflows/view'
import { triggerLabels } from '../../_parts/canvas/trigger-words'
import { spanText } from '../../_parts/run/acted-steps'
import { RunStateText } from '../../_parts/run/run-state'

const columns: TableColumn[] = [
  { title: 'Run' },
  { title: 'State' },
  { title: 'Case', from: 'md' },
  { title: 'Started by', from: 'lg' },
  { title: 'Began', from: 'sm' },
  { title: 'Took', from: 'lg', align: 'end' },
]

export function RunTable({ env, runs }: { env: string; runs: readonly RunListRow[] }) {
  return (
    <Table caption="Runs" columns={columns}>
      {runs.map((run) => (
        <RunRow key={run.id} env={env} run={run} />
      ))}
    </Table>
  )
}

function RunRow({ env, run }: { env: string; run: RunListRow }) {
  return (
    <tr className="border-b border-hairline last:border-b-0 hover:bg-hover">
      <th scope="row" className="max-w-0 px-4 py-2 text-start font-normal max-md:w-full md:w-2/5">
        <Link href={paths.run(env, run.id)} className="block truncate font-medium hover:underline">
          {run.workflowName}
        </Link>
        <span className="block truncate text-12 text-muted">
          Version {run.versionNumber}
          {run.treatment ? ', rolled out' : ''}
          {run.error ? `: ${run.error.message}` : gaveText(run.output)}
        </span>
      </th>
      <td className="px-4 py-2">
        <RunStateText state={run.state} />
      </td>
      <td className="px-4 py-2 whitespace-nowrap max-md:hidden">
        {run.caseNumber === null ? (
          <span className="text-faint">–</span>
        ) : (
          <Link href={paths.case(env, run.caseNumber)} className="text-link hover:underline">
            {caseName(run.caseNumber)}
          </Link>
        )}
      </td>
      <td className="px-4 py-2 whitespace-nowrap text-muted max-lg:hidden">{triggerLabels[run.triggerKind]}</td>
      <td className="px-4 py-2 whitespace-nowrap text-muted max-sm:hidden">
        <TimeAgo at={run.createdAt} />
      </td>
      <td className="tabular px-4 py-2 text-end whitespace-nowrap text-muted max-lg:hidden">
        {run.endedAt ? spanText(Date.parse(run.endedAt) - Date.parse(run.createdAt)) : '–'}
      </td>
    </tr>
  )
}

const uuid = /^[0-9a-f-]{36}$/

/** What the run gave back, as far as it can be said in a line and read: ", decided: yes". Cases stand in a column of their own. */
const gaveText = (output: RunListRow['output']): string =>
  Object.entries(output ?? {})
    .filter(([, value]) => !uuid.test(String(value)))
    .map(([key, value]) => `, ${key}: ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`)
    .join('')
