import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { ImportedCase } from '../schema'

/** Who of those that the vendor names by e-mail works here too: ids by address in lower case. */
export async function peopleNamed(tx: Tx, given: ImportedCase): Promise<Map<string, string>> {
  const words = [given.assignee, given.madeBy, given.endedBy, ...given.comments.map(({ author }) => author)]
  const emails = [...new Set(words.flatMap((word) => (word?.includes('@') ? [word.toLowerCase()] : [])))]
  if (emails.length === 0) return new Map()
  const rows = await tx.prisma.user.findMany({
    where: { email: { in: emails }, memberships: { some: { environmentId: tx.environmentId } } },
    select: { id: true, email: true, disabledAt: true },
  })
  return new Map(rows.filter(({ disabledAt }) => disabledAt === null).map(({ id, email }) => [email, id]))
}

export const personOf = (people: ReadonlyMap<string, string>, word: string | null): string | null =>
  (word && people.get(word.toLowerCase())) || null
