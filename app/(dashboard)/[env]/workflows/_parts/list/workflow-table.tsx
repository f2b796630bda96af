import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import { paths } from '@/lib/paths'
import { stateLabels } from '@/lib/workflows/names'
import type { WorkflowListRow } from '@/lib/workflows/view'
import { triggerText } from '../canvas/trigger-words'
import { WorkflowMenu } from './workflow-menu'

type WorkflowTableProps = { env: string; workflows: readonly WorkflowListRow[]; mayWrite: boolean; mayStart: boolean }

const columns: TableColumn[] = [
  { title: 'Workflow' },
  { title: 'Starts', from: 'xl' },
  { title: 'State' },
  { title: 'Last run', from: 'md' },
  { title: 'Running', from: 'md', align: 'end' },
  { title: 'Failed, 7 days', from: 'sm', align: 'end' },
  { title: 'Actions', titleHidden: true },
]

export function WorkflowTable({ env, workflows, mayWrite, mayStart }: WorkflowTableProps) {
  return (
    <Table caption="Workflows" columns={columns}>
      {workflows.map((workflow) => (
        <WorkflowRow key={workflow.id} env={env} workflow={workflow} mayWrite={mayWrite} mayStart={mayStart} />
      ))}
    </Table>
  )
}

type WorkflowRowProps = { env: string; workflow: WorkflowListRow; mayWrite: boolean; mayStart: boolean }

function WorkflowRow({ env, workflow, mayWrite, mayStart }: WorkflowRowProps) {
  const { key, name, description, trigger, lastRunAt, lastRunState, liveRuns, failedRuns } = workflow
  return (
    <tr className="border-b border-hairline last:border-b-0 hover:bg-hover">
      <th scope="row" className="max-w-0 px-4 py-2 text-start font-normal max-xl:w-full xl:w-1/3">
        <Link href={paths.workflow(env, key)} className="block truncate font-medium hover:underline">
          {name}
        </Link>
        <span className="block truncate text-12 text-muted xl:hidden">{triggerText(trigger)}</span>
        {description ? <span className="block truncate text-12 text-muted max-xl:hidden">{description}</span> : null}
      </th>
      <td className="max-w-0 truncate px-4 py-2 text-muted max-xl:hidden xl:w-1/4">{triggerText(trigger)}</td>
      <td className="px-4 py-2 whitespace-nowrap">
        <span className="flex gap-1 max-md:flex-wrap">
          <StateChips workflow={workflow} />
        </span>
      </td>
      <td className="px-4 py-2 whitespace-nowrap text-muted max-md:hidden">
        {lastRunAt && lastRunState ? (
          <>
            {stateLabels[lastRunState]}, <TimeAgo at={lastRunAt} />
          </>
        ) : (
          'Never'
        )}
      </td>
      <td className="tabular px-4 py-2 text-end max-md:hidden">{liveRuns > 0 ? liveRuns : '–'}</td>
      <td className="tabular px-4 py-2 text-end max-sm:hidden">
        {failedRuns > 0 ? (
          <Link
            href={paths.runs(env, { workflow: key, state: 'failed' })}
            aria-label={`${failedRuns} failed runs of ${name}`}
            className="font-medium text-state-red hover:underline"
          >
            {failedRuns}
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td className="w-px px-3 py-2 text-end">
        <WorkflowMenu env={env} workflow={workflow} mayWrite={mayWrite} mayStart={mayStart} />
      </td>
    </tr>
  )
}

function StateChips({ workflow }: { workflow: WorkflowListRow }) {
  const { archived, enabled, publishedNumber, hasDraft, rolloutPercent } = workflow
  if (archived) return <Chip tone="slate">Archived</Chip>
  if (publishedNumber === null) return <Chip>Draft</Chip>
  return (
    <>
      {enabled ? <Chip tone="green">Active</Chip> : <Chip tone="slate">Off</Chip>}
      <Chip>Version {publishedNumber}</Chip>
      {rolloutPercent === null ? null : <Chip tone="blue">{rolloutPercent} % rollout</Chip>}
      {hasDraft ? <Chip>Draft</Chip> : null}
    </>
  )
}
