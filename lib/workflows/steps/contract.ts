import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import type { WorkflowActor } from '@/lib/kernel/actor'
import type { RunRow } from '../engine/state'
import type { StepEntry } from '../view'

export type Output = Record<string, unknown>

export interface DatabaseContext {
  actor: WorkflowActor
  /** The engine's own: effect, record and what follows are one commit. */
  tx: Tx
  at: Date
  /** `run:step:iteration`: the same for every attempt. */
  stepKey: string
  run: RunRow
}

export interface ExternalContext {
  actor: WorkflowActor
  stepKey: string
  timeoutMs: number
}

interface Described<Config extends z.ZodType> extends Omit<StepEntry, 'effect'> {
  /** What the config must be once its values are filled in. */
  config: Config
}

export interface DatabaseStep<Config extends z.ZodType = z.ZodType> extends Described<Config> {
  effect: 'database'
  run(context: DatabaseContext, config: z.output<Config>): Promise<Output>
}

export interface ExternalStep<Config extends z.ZodType = z.ZodType> extends Described<Config> {
  effect: 'external'
  /** No transaction is open: the intent is committed before, the outcome after. */
  call(context: ExternalContext, config: z.output<Config>): Promise<Output>
}

/** Done by the engine itself. */
export interface FlowStep extends Omit<StepEntry, 'effect'> {
  effect: 'none'
}

export type StepDefinition = DatabaseStep | ExternalStep | FlowStep

/** Ties the type of the config to `run`, and forgets it for the registry. */
export const databaseStep = <Config extends z.ZodType>(step: Omit<DatabaseStep<Config>, 'effect'>): DatabaseStep =>
  ({ ...step, effect: 'database' }) as unknown as DatabaseStep

export const externalStep = <Config extends z.ZodType>(step: Omit<ExternalStep<Config>, 'effect'>): ExternalStep =>
  ({ ...step, effect: 'external' }) as unknown as ExternalStep

export const flowStep = (step: Omit<FlowStep, 'effect'>): FlowStep => ({ ...step, effect: 'none' })
