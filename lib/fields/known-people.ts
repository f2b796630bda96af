import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Of ids and addresses in small letters, those of people who work in the environment; asks nothing where there are none. */
export async function knownPeople(tx: Tx, words: readonly string[]): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set()
  const found = await tx.prisma.$queryRaw<{ word: string }[]>`
    select unnest(known_people(${tx.environmentId}::uuid, ${words}::text[])) as word`
  return new Set(found.map(({ word }) => word))
}
