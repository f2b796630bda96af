import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import { useFinders } from './use-finders'
import type { Use, UsedThing } from './uses'

/** Everything that rests on it, in the order of the nouns. */
export async function findUses(tx: Tx, thing: UsedThing): Promise<Use[]> {
  const found: Use[] = []
  for (const finder of useFinders) found.push(...(await finder(tx, thing)))
  return found
}

/** @throws AppError `conflict` in_use, with the uses in `data` */
export async function refuseUsed(tx: Tx, thing: UsedThing, name: string): Promise<void> {
  const uses = await findUses(tx, thing)
  if (uses.length === 0) return
  const message = `${name} is in use by ${uses.map(({ label }) => label).join(', ')}.`
  throw new AppError('conflict', 'in_use', message, { data: { uses } })
}
