'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { List, Network } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { paths } from '@/lib/paths'
import { runKeys, runOptions } from '@/lib/workflows/client'
import { ActedView } from '../../../_parts/run/acted-view'
import { RunStateText } from '../../../_parts/run/run-state'
import { RunActions } from './run-actions'
import { RunSummary } from './run-summary'

type RunPageProps = { env: string; runId: string; step: string | null; mayAct: boolean }

const views = [
  { value: 'canvas', label: 'Canvas', icon: <Network aria-hidden /> },
  { value: 'outline', label: 'Outline', icon: <List aria-hidden /> },
] as const

export function RunPage({ env, runId, step, mayAct }: RunPageProps) {
  const { data: run } = useQuery(runOptions(env, runId))
  const client = useQueryClient()
  const [open, setOpen] = useState(step)
  const [view, setView] = useState<'canvas' | 'outline'>('canvas')
  if (!run) return null
  const show = (name: string | null) => {
    setOpen(name)
    // the address names the step that is open, so that it can be handed on
    window.history.replaceState(null, '', paths.run(env, runId, name ?? undefined))
  }
  return (
    <div className="flex h-[calc(100dvh-2.75rem)] min-h-100 flex-col">
      <header className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-page px-4 py-2">
        <div className="flex min-w-[min(100%,12rem)] flex-1 flex-wrap items-center gap-x-2">
          <Link href={paths.runs(env)} className="text-muted hover:text-text">
            Runs
          </Link>
          <span aria-hidden className="text-faint">
            /
          </span>
          <h1 className="min-w-0 truncate text-16 font-semibold">{run.workflowName}</h1>
          <RunStateText state={run.state} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <SegmentedControl label="Shown as" iconOnly options={views} value={view} onValueChange={setView} />
          {mayAct ? (
            <RunActions
              env={env}
              run={run}
              onChanged={() => client.invalidateQueries({ queryKey: runKeys.all(env) })}
            />
          ) : null}
        </div>
      </header>
      <ActedView
        definition={run.definition}
        steps={run.steps}
        trigger={run.trigger}
        open={open}
        onOpen={show}
        view={view}
        summary={<RunSummary env={env} run={run} onOpen={show} />}
      />
    </div>
  )
}
