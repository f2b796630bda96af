import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/kernel/clock'
import { liveRunStates } from '../names'
import { workflowActor } from './actor'
import type { Scene } from './scene'
import type { RunRow, ThreadJob, ThreadRow } from './state'
import { readSteps, takeThread } from './statements'
import { keysIn, neededKeys, valuesOf } from './values'
import { loadVersion } from './versions'

/** What a job remembers from step to step, so that less is read: never trusted without the lock. */
export interface Memory {
  trigger?: Record<string, unknown>
  /** Keys the next step is expected to need. */
  expects?: { stepKey: string; keys: string[] | null }
}

export type Opened =
  | { kind: 'rest' }
  | { kind: 'begin'; run: RunRow; thread: ThreadRow }
  | { kind: 'scene'; scene: Scene }

/** Holds the run and finds out where the thread stands; `rest`: there is nothing to do. */
export async function openScene(tx: Tx, job: ThreadJob, memory: Memory, simulated = false): Promise<Opened> {
  const expected = memory.expects?.keys ?? []
  const taken = await takeThread(tx, job, expected, memory.trigger === undefined)
  if (!taken?.thread || !liveRunStates.includes(taken.run.state) || taken.thread.state === 'ended')
    return { kind: 'rest' }
  const { run, thread } = taken
  memory.trigger ??= run.trigger
  run.trigger = memory.trigger
  const version = await loadVersion(tx, run.versionId)
  if (thread.stepKey === null) return { kind: 'begin', run, thread }
  if (thread.state === 'waiting' && !job.resume) return { kind: 'rest' }
  const place = version.places.get(thread.stepKey)
  if (!place) return { kind: 'rest' }
  const guessed = memory.expects?.stepKey === thread.stepKey && memory.expects.keys !== null
  const rows = guessed ? taken.steps : await readSteps(tx, run.id, stepsToRead(place, version))
  const { step } = place
  const { iteration } = thread
  const scene: Scene = {
    tx,
    at: now(),
    actor: workflowActor(run, step.key, iteration, run.workflowName),
    version,
    run,
    thread,
    place,
    step,
    iteration,
    before: rows.find((row) => row.stepKey === step.key && row.iteration === iteration),
    rows,
    values: valuesOf(run, rows, place, iteration),
    resume: job.resume,
    changes: { steps: [], thread, run: {}, jobs: [] },
    events: [],
    simulated,
  }
  return { kind: 'scene', scene }
}

/** A wait looks at every other wait of the run, a loop at what is gathered in it. */
export function stepsToRead(place: Scene['place'], version: Scene['version']): string[] | null {
  if (place.step.type === 'wait') return null
  const needed = neededKeys(place)
  const loops = []
  for (let at: Scene['place'] | null = place; at; at = at.around) if (at.step.type === 'loop') loops.push(at)
  if (needed === null) return null
  const whileConditions = JSON.stringify(loops.map(({ step }) => step.config))
  const gathered = loops.map(({ step }) => String(step.config.collect ?? '')).filter(Boolean)
  const atEnd = keysIn(JSON.stringify(version.definition.output), [])
  const more = keysIn(whileConditions, gathered)
  return more === null || atEnd === null ? null : [...new Set([...needed, ...more, ...atEnd])]
}
