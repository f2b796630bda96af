'use client'

import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { RunInputs } from '@/components/workflows/run-inputs'
import { paths } from '@/lib/paths'
import { manualWorkflowOptions } from '@/lib/workflows/client'
import { runsAtOnce } from '@/lib/workflows/names'
import type { ManualWorkflowView } from '@/lib/workflows/view'
import type { CaseListPlace } from './case-list-context'
import { type BulkTarget, targetCount } from './use-bulk-change'

type StartWorkflowProps = { place: CaseListPlace; target: BulkTarget; onStarted: () => void }

/** The workflows that are started by hand on cases; none, and there is no button. */
export function StartWorkflow({ place, target, onStarted }: StartWorkflowProps) {
  const { data: workflows = [] } = useQuery(manualWorkflowOptions(place.env))
  const [chosen, setChosen] = useState<ManualWorkflowView | null>(null)
  if (workflows.length === 0) return null
  const tooMany = targetCount(target) > runsAtOnce || target.matching?.capped
  return (
    <>
      <Menu
        side="top"
        align="end"
        trigger={
          <Button
            size="dense"
            disabledReason={
              tooMany ? `A workflow is started on ${runsAtOnce.toLocaleString('en')} cases at most.` : null
            }
          >
            Workflow
          </Button>
        }
      >
        {workflows.map((workflow) => (
          <MenuItem key={workflow.id} icon={<Play aria-hidden />} onSelect={() => setChosen(workflow)}>
            {workflow.name}
          </MenuItem>
        ))}
      </Menu>
      {chosen ? (
        <StartDialog
          place={place}
          workflow={chosen}
          caseIds={target.matching?.ids ?? target.rows.map(({ id }) => id)}
          onClose={() => setChosen(null)}
          onStarted={onStarted}
        />
      ) : null}
    </>
  )
}

type StartDialogProps = {
  place: CaseListPlace
  workflow: ManualWorkflowView
  caseIds: string[]
  onClose: () => void
  onStarted: () => void
}

function StartDialog({ place, workflow, caseIds, onClose, onStarted }: StartDialogProps) {
  const router = useRouter()
  const [fields, setFields] = useState<Record<string, unknown>>({})
  const { run, pending, problemAt, problemBeside } = useChange()
  const beside = problemBeside(...workflow.inputs.map(({ key }) => `fields.${key}`))
  const what = caseIds.length === 1 ? '1 case' : `${caseIds.length.toLocaleString('en')} cases`
  const start = async () => {
    const done = await run(() =>
      place.actions.startOnCases(place.env, {
        workflowId: workflow.id,
        caseIds,
        fields: fields as Record<string, never>,
      }),
    )
    if (!done) return
    onClose()
    onStarted()
    showToast({
      title: `${workflow.name} was started on ${what}`,
      tone: 'success',
      action: {
        label: 'Show the runs',
        onPress: () => router.push(paths.runs(place.env, { workflow: workflow.key })),
      },
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Start ${workflow.name} on ${what}`}
      description={workflow.description || 'A run for each case. What its steps do is not undone by stopping it.'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} onClick={start}>
            Start {caseIds.length === 1 ? 'the run' : `${caseIds.length.toLocaleString('en')} runs`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {beside ? <Notice kind="failure">{beside}</Notice> : null}
        <RunInputs inputs={workflow.inputs} value={fields} onChange={setFields} problemAt={problemAt} />
      </div>
    </Dialog>
  )
}
