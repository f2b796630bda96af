import type { z } from 'zod'
import type { Actor } from './actor'
import { AppError } from './errors'
import { parseInput } from './parse'
import type { Permission } from './permission'

/** Refuses an actor that lacks the permission. @throws AppError `forbidden` */
export function authorize(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission))
    throw new AppError('forbidden', 'forbidden', `This needs the permission ${permission}.`, { data: { permission } })
}

/** A change that turned out to be none; says so to the command, which otherwise demands an event. */
export class Unchanged<Value> {
  constructor(readonly value: Value) {}
}
export const unchanged = <Value>(value: Value) => new Unchanged(value)

/** What a command's `run` gets: the transaction, the instant, and the way to record what it did. */
export interface CommandContext<Transaction, Recorded> {
  actor: Actor
  tx: Transaction
  /** The instant of the change: one for everything the command writes. */
  at: Date
  record(event: Recorded): void
}

interface Definition<Input extends z.ZodType, Output, Transaction, Recorded> {
  /** Named like its event and file: `case.assign`. */
  name: string
  permission: Permission
  input: Input
  run(context: CommandContext<Transaction, Recorded>, input: z.output<Input>): Promise<Output | Unchanged<Output>>
}

export type Command<Input, Output, Transaction> = (
  actor: Actor,
  input: Input,
  /** Joins this transaction instead of opening one. */
  tx?: Transaction,
) => Promise<Output>

export interface CommandWorld<Transaction, Recorded> {
  now(): Date
  transaction<Value>(actor: Actor, run: (tx: Transaction) => Promise<Value>): Promise<Value>
  /** Writes the events a run recorded, stamped with actor and instant. */
  write(tx: Transaction, actor: Actor, at: Date, events: Recorded[]): Promise<void>
}

/**
 * Binds the anatomy of a command to a world (database, clock, trail): parse, authorize, open or join a transaction, run,
 * write the events, commit. A run that neither records an event nor says `unchanged` throws: no silent change.
 */
export function commandsIn<Transaction, Recorded>(world: CommandWorld<Transaction, Recorded>) {
  return function command<Input extends z.ZodType, Output>(
    definition: Definition<Input, Output, Transaction, Recorded>,
  ): Command<z.input<Input>, Output, Transaction> {
    return async (actor, input, joined) => {
      const parsed = parseInput(definition.input, input)
      authorize(actor, definition.permission)
      const execute = async (tx: Transaction): Promise<Output> => {
        const events: Recorded[] = []
        const at = world.now()
        const result = await definition.run({ actor, tx, at, record: (event) => void events.push(event) }, parsed)
        if (result instanceof Unchanged) {
          if (events.length > 0)
            throw new AppError(
              'bug',
              'unchanged_with_event',
              `${definition.name} recorded an event and said unchanged.`,
            )
          return result.value
        }
        if (events.length === 0)
          throw new AppError('bug', 'silent_change', `${definition.name} changed something and recorded no event.`)
        await world.write(tx, actor, at, events)
        return result
      }
      return joined ? execute(joined) : world.transaction(actor, execute)
    }
  }
}
