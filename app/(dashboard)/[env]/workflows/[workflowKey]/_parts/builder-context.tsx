'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type Autosave, useAutosave } from '@/components/editing/use-autosave'
import { useHistory } from '@/components/editing/use-history'
import { definitionProblems } from '@/lib/workflows/rules'
import type { Step, WorkflowDefinition } from '@/lib/workflows/schema'
import type { CheckScene, StepEntry, WorkflowVersionView, WorkflowView } from '@/lib/workflows/view'
import type { Spot } from '../../_parts/canvas/draw-workflow'
import { updateWorkflowAction } from '../../actions'
import { changeStep } from './edit-steps'
import { focusedSetting, focusSetting } from './focus-step'

/** What is saved by itself. */
interface WorkflowDraft {
  name: string
  description: string
  /** Who is told of runs that fail or stand still. */
  ownerId: string | null
  definition: WorkflowDefinition
}

/** What the panel at the side shows. */
export type Selection = { kind: 'trigger' } | { kind: 'settings' } | { kind: 'step'; key: string }
export type BuilderProblem = ReturnType<typeof definitionProblems>[number]

interface Builder {
  env: string
  workflow: WorkflowView
  versions: readonly (WorkflowVersionView & { definition: WorkflowDefinition })[]
  scene: CheckScene
  mayWrite: boolean
  /** Finishes or undoes what is rolled out, while writing rests. */
  mayRollOut: boolean
  draft: WorkflowDraft
  definition: WorkflowDefinition
  changeDraft: (update: (draft: WorkflowDraft) => WorkflowDraft, subject?: string) => void
  /** `subject`: what the change is about, so that typing in one place is one step to take back. */
  change: (update: (definition: WorkflowDefinition) => WorkflowDefinition, subject?: string) => void
  changeStep: (key: string, update: (step: Step) => Step, subject?: string) => void
  history: {
    undo: () => void
    redo: () => void
    canUndo: boolean
    canRedo: boolean /** Raised by each undo and redo: forms begin anew. */
    jumps: number
  }
  /** Takes another document for the draft, as a command wrote it. */
  adopt: (draft: WorkflowDraft, version: number) => void
  problems: readonly BuilderProblem[]
  save: Autosave<WorkflowDraft>
  selection: Selection | null
  select: (selection: Selection | null) => void
  /** Where the next step goes while the picker is open. */
  spot: Spot | null
  pickAt: (spot: Spot | null) => void
  entryOf: (type: string) => StepEntry | undefined
}

const BuilderContext = createContext<Builder | null>(null)

type BuilderProviderProps = Pick<Builder, 'env' | 'workflow' | 'versions' | 'scene' | 'mayWrite'> & {
  children: ReactNode
}

const empty: WorkflowDefinition = {
  formatVersion: 1,
  trigger: { kind: 'event', events: [] },
  variables: [],
  steps: [],
  output: {},
}

/** The version that is being rolled out. */
export const stagedOf = ({ rollout }: WorkflowView, versions: Builder['versions']) =>
  versions.find(({ id }) => id === rollout?.versionId)

export function BuilderProvider({ env, workflow, versions, scene, mayWrite: may, children }: BuilderProviderProps) {
  const mayWrite = may && !workflow.archivedAt && workflow.rollout === null
  const [first] = useState<WorkflowDraft>(() => ({
    name: workflow.name,
    description: workflow.description,
    ownerId: workflow.ownerId,
    definition: workflow.draft ?? stagedOf(workflow, versions)?.definition ?? workflow.published?.definition ?? empty,
  }))
  const { present: draft, change: changeDraft, replace, undo, redo, canUndo, canRedo } = useHistory(first)
  const [selection, select] = useState<Selection | null>({ kind: 'trigger' })
  const [spot, pickAt] = useState<Spot | null>(null)
  const [jumps, setJumps] = useState(0)
  const jump = (go: () => void) => () => {
    const place = focusedSetting()
    go()
    setJumps((before) => before + 1)
    if (place !== null) focusSetting(place)
  }
  const save = useAutosave({
    place: `docket.workflow-draft.${workflow.id}`,
    version: workflow.version,
    draft,
    enabled: mayWrite,
    save: (going, version) => updateWorkflowAction(env, { workflowId: workflow.id, version, ...going }),
    onRestore: replace,
  })
  const { definition } = draft
  const problems = useMemo(() => definitionProblems(definition, scene), [definition, scene])
  const change = useCallback<Builder['change']>(
    (update, subject) =>
      changeDraft((before) => {
        const after = update(before.definition)
        return after === before.definition ? before : { ...before, definition: after }
      }, subject),
    [changeDraft],
  )
  const value: Builder = {
    env,
    workflow,
    versions,
    scene,
    mayWrite,
    mayRollOut: may && workflow.rollout !== null,
    draft,
    definition,
    changeDraft,
    change,
    changeStep: (key, update, subject) => change((before) => changeStep(before, key, update), subject),
    history: { undo: jump(undo), redo: jump(redo), canUndo, canRedo, jumps },
    adopt: (next, version) => {
      save.adopt(version, next)
      jump(() => replace(next))()
    },
    problems,
    save,
    selection,
    select,
    spot,
    pickAt,
    entryOf: (type) => scene.steps.find((entry) => entry.type === type),
  }
  return <BuilderContext value={value}>{children}</BuilderContext>
}

export function useBuilder(): Builder {
  const value = useContext(BuilderContext)
  if (!value) throw new Error('useBuilder outside BuilderProvider')
  return value
}
