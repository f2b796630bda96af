import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Property } from '@/components/ui/property'
import { PropertyList } from '@/components/ui/property-list'
import { TimeAgo } from '@/components/ui/time-ago'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { RunView } from '@/lib/workflows/view'
import { triggerLabels } from '../../../_parts/canvas/trigger-words'
import { spanText } from '../../../_parts/run/acted-steps'
import { JsonView } from '../../../_parts/run/json-view'
import { RunStateText } from '../../../_parts/run/run-state'

type RunSummaryProps = { env: string; run: RunView; onOpen: (name: string) => void }

const link = 'text-link hover:underline'

/** The run as a whole: state, version, case, and why it failed. */
export function RunSummary({ env, run, onOpen }: RunSummaryProps) {
  const failedAt = run.error?.step
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-14 font-semibold">This run</h2>
      {run.error ? (
        <Notice
          kind="failure"
          title={run.error.code.replaceAll('_', ' ')}
          action={
            failedAt ? (
              <Button size="dense" onClick={() => onOpen(failedAt)}>
                Show the step
              </Button>
            ) : null
          }
        >
          {run.error.message}
        </Notice>
      ) : null}
      <PropertyList>
        <Property label="State">
          <RunStateText state={run.state} />
        </Property>
        <Property label="Workflow">
          <Link href={paths.workflow(env, run.workflowId)} className={link}>
            {run.workflowName}
          </Link>
        </Property>
        <Property label="Version">
          {run.versionNumber}
          {run.treatment ? ', rolled out' : ''}
        </Property>
        <Property label="Case">
          {run.caseNumber === null ? null : (
            <Link href={paths.case(env, run.caseNumber)} className={link}>
              {caseName(run.caseNumber)}
            </Link>
          )}
        </Property>
        <Property label="Started by">{run.starterName ?? triggerLabels[run.triggerKind]}</Property>
        <Property label="Began">
          <TimeAgo at={run.createdAt} focusable />
        </Property>
        <Property label="Took">
          {run.endedAt ? spanText(Date.parse(run.endedAt) - Date.parse(run.createdAt)) : null}
        </Property>
        <Property label="Steps">{run.stepsCount}</Property>
        <Property label="Again of">{run.rerunOfId ? <RunLink env={env} id={run.rerunOfId} /> : null}</Property>
        {run.parentRunId ? (
          <Property label="Called by">
            <RunLink env={env} id={run.parentRunId} />
          </Property>
        ) : null}
        {run.calledRunIds.length > 0 ? (
          <Property label="Started">
            {run.calledRunIds.slice(0, 20).map((id) => (
              <RunLink key={id} env={env} id={id} />
            ))}
          </Property>
        ) : null}
      </PropertyList>
      <JsonView label="Output" value={run.output} />
      <JsonView label="Variables" value={run.variables} />
    </div>
  )
}

const RunLink = ({ env, id }: { env: string; id: string }) => (
  <Link href={paths.run(env, id)} className={`me-2 font-mono ${link}`}>
    {id.slice(-8)}
  </Link>
)
