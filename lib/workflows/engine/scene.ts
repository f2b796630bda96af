import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { RecordedEvent } from '@/lib/events/record'
import type { WorkflowActor } from '@/lib/kernel/actor'
import type { Step } from '../schema'
import type { Place } from '../tree'
import type { Next } from './position'
import type { Changes, Resume, RunRow, StepError, StepRow, ThreadRow } from './state'
import type { Values } from './values'
import type { Version } from './versions'

/** Everything at hand while one step of one thread is done, inside one transaction. */
export interface Scene<At extends Step = Step> {
  tx: Tx
  at: Date
  actor: WorkflowActor
  version: Version
  run: RunRow
  thread: ThreadRow
  place: Place
  step: At
  iteration: string
  /** What is known of this step from before: a wait that began, a loop's rounds, an earlier attempt. */
  before: StepRow | undefined
  rows: StepRow[]
  values: Values
  resume: Resume | undefined
  changes: Changes
  events: RecordedEvent[]
  simulated: boolean
}

/** How a step came out. */
export type Outcome =
  /** `into`: the first step of the branch or round it chose; otherwise the thread goes on after the step. */
  | { kind: 'done'; output?: Record<string, unknown>; input?: Record<string, unknown>; into?: Next }
  | { kind: 'failed'; error: StepError; input?: Record<string, unknown> }
  | {
      kind: 'waiting'
      input?: Record<string, unknown>
      output?: Record<string, unknown>
      wait?: Changes['wait']
      children?: NonNullable<Changes['children']>
    }
  /** A loop that goes into its first or next round; it is not done yet. */
  | { kind: 'round'; input: Record<string, unknown>; output: Record<string, unknown>; into: Next }
  | { kind: 'stop'; state: 'succeeded' | 'failed'; message: string }
