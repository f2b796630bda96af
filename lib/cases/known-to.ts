import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { knownPeople } from '@/lib/fields/known-people'
import type { Known, Reference } from '@/lib/fields/references'
import { isUuid } from '@/lib/kernel/ids'

/** Which of the people and files that values name are there; undefined, and nothing asked, where none name any. */
export async function knownTo(tx: Tx, caseId: string, references: readonly Reference[]): Promise<Known | undefined> {
  if (references.length === 0) return undefined
  const words = (kind: Reference['kind']) => references.filter((named) => named.kind === kind).map(({ word }) => word)
  const people = await knownPeople(tx, words('person'))
  const ids = words('file').filter(isUuid)
  if (ids.length === 0) return { people, files: new Set() }
  const where = { caseId, id: { in: ids }, deletedAt: null }
  const files = await tx.prisma.attachedFile.findMany({ where, select: { id: true } })
  return { people, files: new Set(files.map(({ id }) => id)) }
}
