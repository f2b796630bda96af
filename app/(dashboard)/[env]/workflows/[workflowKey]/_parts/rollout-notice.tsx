'use client'

import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import { setRolloutAction } from '../../actions'
import { stagedOf, useBuilder } from './builder-context'

/** While a version is rolled out the draft rests: more runs get it, or all, or none. */
export function RolloutNotice() {
  const { workflow } = useBuilder()
  return workflow.rollout ? <Rollout key={workflow.rollout.percent} rollout={workflow.rollout} /> : null
}

function Rollout({ rollout: { number, percent } }: { rollout: { number: number; percent: number } }) {
  const { env, workflow, versions, draft, adopt, mayRollOut } = useBuilder()
  const { run, pending, refusal } = useChange()
  const [share, setShare] = useState(percent)
  const set = async (next: number) => {
    const done = await run(() => setRolloutAction(env, { workflowId: workflow.id, percent: next }))
    const staged = stagedOf(workflow, versions)
    if (done && staged) adopt({ ...draft, definition: staged.definition }, done.version)
  }
  return (
    <Notice className="mx-4 mt-3">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <p className="py-1.5 text-pretty">
          {refusal?.message ??
            `Version ${number} is rolled out to ${percent} % of new runs. Editing rests until it is finished or undone.`}
        </p>
        {mayRollOut ? (
          <span className="flex flex-wrap items-end gap-2">
            <NumberField
              aria-label="Percent of new runs"
              min={1}
              max={99}
              className="w-20"
              value={share}
              onValueChange={(value) => setShare(value ?? percent)}
            />
            <span className="pb-1.5">%</span>
            <Button
              pending={pending}
              disabledReason={share === percent ? 'That is its share now.' : null}
              onClick={() => set(share)}
            >
              Change the share
            </Button>
            <Button pending={pending} onClick={() => set(0)}>
              Undo
            </Button>
            <Button pending={pending} onClick={() => set(100)}>
              Finish: all new runs
            </Button>
          </span>
        ) : null}
      </div>
    </Notice>
  )
}
