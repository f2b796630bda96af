'use client'

import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { ActedView } from '../../../_parts/run/acted-view'
import { JsonView } from '../../../_parts/run/json-view'
import { RunStateText } from '../../../_parts/run/run-state'
import { simulateWorkflowAction } from '../../../actions'
import { useBuilder } from '../builder-context'
import { SimulationForm, type SimulationInput } from './simulation-form'

type Simulation = Extract<Awaited<ReturnType<typeof simulateWorkflowAction>>, { ok: true }>['value']
const views = [
  { value: 'canvas', label: 'Canvas' },
  { value: 'outline', label: 'Outline' },
] as const

/** Plays the draft on a real case or object: each step does its work, and all of it is taken back at the end. */
export function SimulatePanel({ onClose }: { onClose: () => void }) {
  const { env, workflow, definition } = useBuilder()
  const [simulation, setSimulation] = useState<Simulation | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [view, setView] = useState<'canvas' | 'outline'>('canvas')
  const { run, pending, refusal } = useChange()
  const simulate = async (input: SimulationInput) => {
    const done = await run(() => simulateWorkflowAction(env, { workflowId: workflow.id, definition, ...input }))
    setSimulation(done)
    setOpen(done?.error?.step ?? null)
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-3 border-b border-hairline bg-panel px-4 py-2">
        <p className="min-w-[min(100%,18rem)] flex-1 text-muted">
          A simulation does every step and takes all of it back. Calls outside are left out, waits end at once.
        </p>
        <SegmentedControl label="Simulation shown as" options={views} value={view} onValueChange={setView} />
        <Button size="dense" onClick={onClose}>
          Back to editing
        </Button>
      </div>
      <ActedView
        definition={definition}
        steps={simulation?.steps ?? []}
        trigger={definition.trigger}
        open={open}
        onOpen={setOpen}
        view={view}
        summary={
          <div className="flex flex-col gap-4">
            <h2 className="text-14 font-semibold">Simulate</h2>
            <SimulationForm pending={pending} onSimulate={simulate} />
            {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
            {simulation ? (
              <section aria-label="Outcome" className="flex flex-col gap-2" role="status">
                <RunStateText state={simulation.state} />
                {simulation.error ? <Notice kind="failure">{simulation.error.message}</Notice> : null}
                <JsonView label="Output" value={simulation.output} />
                <JsonView label="Variables" value={simulation.variables} />
              </section>
            ) : null}
          </div>
        }
      />
    </div>
  )
}
