import 'server-only'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { type Problem, refuse } from '@/lib/kernel/errors'
import { resolveObjects } from '@/lib/objects/queries/resolve-objects'
import { objectWord } from './ids'

/** Objects as a client names them -> their ids. @throws AppError `invalid` unknown_object for each that is not here */
export async function objectIds(actor: ApiKeyActor, words: readonly string[], tx?: DoorTx): Promise<string[]> {
  if (words.length === 0) return []
  const wanted = words.map(objectWord)
  const known = wanted.filter((name) => name !== null)
  const ids = await resolveObjects(actor, { wanted: known }, tx)
  const found = wanted.map((name) => (name === null ? null : (ids[known.indexOf(name)] ?? null)))
  const problems = words.flatMap((word, index): Problem[] =>
    found[index] ? [] : [{ field: 'objectIds', code: 'unknown_object', message: `There is no object ${word} here.` }],
  )
  if (problems.length > 0) refuse(problems)
  return [...new Set(found.filter((id) => id !== null))]
}
