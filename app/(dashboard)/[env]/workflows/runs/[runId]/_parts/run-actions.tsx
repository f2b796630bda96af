'use client'

import { CircleStop, RotateCw, StepForward } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/doors/result'
import { paths } from '@/lib/paths'
import { liveRunStates } from '@/lib/workflows/names'
import type { RunView } from '@/lib/workflows/view'
import { cancelRunAction, rerunRunAction, resumeRunAction } from '../../../actions'

type RunActionsProps = { env: string; run: RunView; onChanged: () => void }

/** Stop it, take it up where it failed, or do it again in the newest version. */
export function RunActions({ env, run, onChanged }: RunActionsProps) {
  const router = useRouter()
  const [confirming, setConfirming] = useState(false)
  const { run: change, pending } = useChange()
  async function act(title: string, action: () => Promise<Result<{ runId: string }>>) {
    const done = await change(async () => {
      const result = await action()
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    setConfirming(false)
    if (!done) return
    showToast({ title, tone: 'success' })
    if (done.runId === run.id) onChanged()
    else router.push(paths.run(env, done.runId))
  }
  const input = { runId: run.id }
  return (
    <>
      {liveRunStates.includes(run.state) ? (
        <ConfirmDialog
          open={confirming}
          onOpenChange={setConfirming}
          title={`Cancel this run of ${run.workflowName}`}
          description="It stops where it stands. What its steps have done stays done."
          confirmLabel="Cancel the run"
          danger
          pending={pending}
          onConfirm={() => void act('The run is cancelled', () => cancelRunAction(env, input))}
          trigger={<Button icon={<CircleStop aria-hidden />}>Cancel</Button>}
        />
      ) : (
        <Button
          icon={<RotateCw aria-hidden />}
          pending={pending}
          onClick={() => act('A new run was started', () => rerunRunAction(env, input))}
        >
          Run again
        </Button>
      )}
      {run.state === 'failed' ? (
        <Button
          variant="primary"
          icon={<StepForward aria-hidden />}
          pending={pending}
          onClick={() => act('The run goes on', () => resumeRunAction(env, input))}
        >
          Resume from the failed step
        </Button>
      ) : null}
    </>
  )
}
