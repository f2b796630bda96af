'use client'

import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { Canvas } from '../../_parts/canvas/canvas'
import type { DrawnSpot } from '../../_parts/canvas/draw-workflow'
import { useBuilder } from './builder-context'
import { BuilderHeader, type View } from './builder-header'
import { focusStep } from './focus-step'
import { SidePanel } from './form/side-panel'
import { NodeCard } from './node-card'
import { Outline } from './outline'
import { RolloutNotice } from './rollout-notice'
import { SimulatePanel } from './simulate/simulate-panel'
import { StepPicker } from './step-picker'
import { useKeptChoice } from './use-kept-choice'

/** Below this width the outline is the better picture. */
const narrow = '(max-width: 767px)'

export function WorkflowBuilder() {
  const { definition, history, selection, select } = useBuilder()
  const [view, setView] = useState<View>('canvas')
  const [simulating, setSimulating] = useState(false)
  useEffect(() => {
    if (window.matchMedia(narrow).matches) {
      setView('outline')
      select(null)
    }
  }, [select])
  useShortcuts([
    { keys: 'mod+z', label: 'Undo', run: history.undo },
    { keys: 'mod+shift+z', label: 'Redo', run: history.redo },
  ])
  useKeptChoice()
  const panelOpen = selection !== null
  return (
    <div className="flex h-[calc(100dvh-2.75rem)] min-h-100 flex-col">
      <BuilderHeader view={view} onView={setView} onSimulate={() => setSimulating(true)} />
      <RolloutNotice />
      <div className="flex min-h-0 flex-1">
        {simulating ? null : (
          <div className={`min-h-0 min-w-0 flex-1 ${panelOpen ? 'max-md:hidden' : ''}`}>
            {view === 'canvas' ? (
              <Canvas
                label="Canvas"
                className="size-full"
                definition={definition}
                card={(step) => <NodeCard step={step} />}
                spot={(spot) => <AddHere spot={spot} />}
              />
            ) : (
              <Outline />
            )}
          </div>
        )}
        {simulating ? (
          <SimulatePanel onClose={() => setSimulating(false)} />
        ) : selection ? (
          <aside
            aria-label="Settings"
            data-side
            onKeyDown={(event) => {
              if (leavesPanel(event)) focusStep(selection.kind === 'step' ? selection.key : null)
            }}
            className="relative w-90 shrink-0 overflow-y-auto border-s border-hairline bg-panel max-md:w-full max-md:border-s-0"
          >
            <div className="flex items-center justify-between gap-2 border-b border-hairline px-4 py-1.5 md:hidden">
              <Button size="dense" onClick={() => select(null)}>
                Back to the steps
              </Button>
            </div>
            <SidePanel />
          </aside>
        ) : null}
      </div>
      <StepPicker />
    </div>
  )
}

function AddHere({ spot }: { spot: DrawnSpot }) {
  const { mayWrite, pickAt } = useBuilder()
  if (!mayWrite) return null
  return (
    <button
      type="button"
      aria-label={`Add a step after ${spot.after}`}
      title="Add a step"
      onClick={() => pickAt({ list: spot.list, index: spot.index })}
      className="flex size-6 items-center justify-center rounded-full border border-control/70 bg-panel text-muted hover:border-accent hover:text-accent"
    >
      <Plus aria-hidden className="size-3.5" />
    </button>
  )
}

/** Escape, where it closes nothing that is open: a list below its box, or a popup over the panel. */
const leavesPanel = ({ key, target, currentTarget, defaultPrevented }: KeyboardEvent) =>
  key === 'Escape' &&
  !defaultPrevented &&
  currentTarget.contains(target as Element) &&
  (target as Element).getAttribute('aria-expanded') !== 'true'
