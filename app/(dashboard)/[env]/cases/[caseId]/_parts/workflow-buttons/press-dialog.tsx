'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { RunInputs } from '@/components/workflows/run-inputs'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { CaseButtonView } from '@/lib/workflows/view'
import { pressCaseButtonAction } from '../../../../workflows/actions'
import { useCase } from '../case-context'

/** A workflow's form, filled in from the case as far as it says. */
export function PressDialog({ button, onClose }: { button: CaseButtonView; onClose: () => void }) {
  const { env, detail } = useCase()
  const router = useRouter()
  const [fields, setFields] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(button.inputs.map(({ key, value }) => [key, value])),
  )
  const { run, pending, problemAt, problemBeside } = useChange()
  const beside = problemBeside(...button.inputs.map(({ key }) => `fields.${key}`))
  const start = async () => {
    const done = await run(() =>
      pressCaseButtonAction(env, {
        workflowId: button.workflowId,
        caseId: detail.case.id,
        fields: fields as Record<string, never>,
      }),
    )
    if (!done) return
    onClose()
    showToast({
      title: `${button.label} was started`,
      tone: 'success',
      action: { label: 'Show the run', onPress: () => router.push(paths.run(env, done.runId)) },
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={button.label}
      description={`Starts a workflow on ${caseName(detail.case.number)}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} onClick={start}>
            {button.label}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {beside ? <Notice kind="failure">{beside}</Notice> : null}
        <RunInputs inputs={button.inputs} value={fields} onChange={setFields} problemAt={problemAt} />
      </div>
    </Dialog>
  )
}
