import 'server-only'
import { type Tx, transaction } from '@/lib/db/transaction'
import { type RecordedEvent, writeEvents } from '@/lib/events/record'
import { now } from '@/lib/kernel/clock'
import { type CommandContext, commandsIn } from '@/lib/kernel/command'

export type Context = CommandContext<Tx, RecordedEvent>

/** The kernel's command, bound to our database, clock and trail. Every change of Docket is made by one of these. */
export const command = commandsIn<Tx, RecordedEvent>({
  now,
  transaction: (actor, run) => transaction(actor.environmentId, run),
  write: writeEvents,
})
