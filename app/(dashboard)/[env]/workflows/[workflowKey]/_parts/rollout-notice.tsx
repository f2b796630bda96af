'use client'

import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { setRolloutAction } from '../../actions'
import { useBuilder } from './builder-context'

/** While a version is rolled out the draft rests: it is finished or undone here. */
export function RolloutNotice() {
  const { env, workflow } = useBuilder()
  const { run, pending, refusal } = useChange()
  if (!workflow.rollout) return null
  const { number, percent } = workflow.rollout
  const set = (next: number) => run(() => setRolloutAction(env, { workflowId: workflow.id, percent: next }))
  return (
    <Notice
      className="mx-4 mt-3"
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="dense" pending={pending} onClick={() => set(0)}>
            Undo
          </Button>
          <Button size="dense" pending={pending} onClick={() => set(100)}>
            Finish: all new runs
          </Button>
        </span>
      }
    >
      {refusal?.message ?? `Version ${number} is rolled out to ${percent} % of new runs. Editing rests until then.`}
    </Notice>
  )
}
