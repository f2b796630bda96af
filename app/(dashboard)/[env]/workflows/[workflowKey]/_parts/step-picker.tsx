'use client'

import { useRef } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { stepGroups } from '@/lib/workflows/names'
import { StepIcon } from '../../_parts/canvas/step-icon'
import { useBuilder } from './builder-context'
import { insertSteps, newStep } from './edit-steps'
import { focusStep } from './focus-step'
import { withLikelyCase } from './likely-case'
import { SearchList } from './search-list'

/** Finds an action by its words and puts it where the `+` was pressed. */
export function StepPicker() {
  const { scene, definition, spot, pickAt, change, select, entryOf } = useBuilder()
  const input = useRef<HTMLInputElement>(null)
  const entries = stepGroups.flatMap((group) =>
    scene.steps
      .filter((entry) => entry.group === group)
      .map(({ type, label, summary }) => ({ id: type, group, label, detail: summary, icon: <StepIcon type={type} /> })),
  )
  const add = (type: string) => {
    const entry = entryOf(type)
    if (!spot || !entry) return
    const step = withLikelyCase(newStep(entry, definition), entry, spot, definition, scene)
    change((before) => insertSteps(before, spot, [step]))
    select({ kind: 'step', key: step.key })
    pickAt(null)
    focusStep(step.key)
  }
  return (
    <Dialog
      open={spot !== null}
      onOpenChange={(open) => (open ? undefined : pickAt(null))}
      title="Add a step"
      size="medium"
      initialFocus={input}
    >
      <SearchList label="Find action" entries={entries} onPick={add} empty="No step is called that." inputRef={input} />
    </Dialog>
  )
}
