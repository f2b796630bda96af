import 'server-only'
import type { z } from 'zod'
import { type Tx, transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { parseInput } from '@/lib/kernel/parse'
import type { Permission } from '@/lib/kernel/permission'

interface Definition<Input extends z.ZodType, Output> {
  permission: Permission
  input: Input
  run(context: { actor: Actor; tx: Tx }, input: z.output<Input>): Promise<Output>
}

/** A read with the same door as a command: parse, authorize, then run inside the actor's environment. */
export function query<Input extends z.ZodType, Output>(definition: Definition<Input, Output>) {
  return async (actor: Actor, input: z.input<Input>, tx?: Tx): Promise<Output> => {
    const parsed = parseInput(definition.input, input)
    authorize(actor, definition.permission)
    return tx
      ? definition.run({ actor, tx }, parsed)
      : transaction(actor.environmentId, (opened) => definition.run({ actor, tx: opened }, parsed))
  }
}
