import 'server-only'
import type { Context } from '@/lib/commands'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { findItems, keepItem } from '../access'
import { changedMembers, commentDigests } from '../digests'
import type { ImportedCase } from '../schema'
import { personOf } from './people'

/**
 * Comments with their own authors and times: those not met before are made, those edited there are changed. Who wrote one
 * and does not work here is named as the vendor names them. One deleted here stays so. Nobody is told of mentions.
 */
export async function writeComments(
  { tx, actor, at }: Pick<Context, 'tx' | 'actor' | 'at'>,
  caseId: string,
  given: ImportedCase,
  people: ReadonlyMap<string, string>,
): Promise<{ created: number; changed: number }> {
  const { source, comments } = given
  const known = await findItems(
    tx,
    source,
    'comment',
    comments.map(({ reference }) => reference),
  )
  const counts = { created: 0, changed: 0 }
  for (const comment of comments) {
    const { reference, message, author, madeAt, editedAt } = comment
    const digests = commentDigests(comment)
    const item = known.get(reference)
    if (item && changedMembers(item.digests as Record<string, string>, digests).length === 0) continue
    const targetId = item?.targetId ?? newId()
    const edited = editedAt ? new Date(editedAt) : null
    const person = personOf(people, author)
    if (item) {
      const { count } = await tx.prisma.comment.updateMany({
        where: { id: targetId, caseId },
        data: { message, editedAt: edited ?? at },
      })
      counts.changed += count
    } else {
      await tx.prisma.comment.create({
        data: {
          id: targetId,
          environmentId: tx.environmentId,
          caseId,
          message,
          authorKind: person ? 'member' : actor.kind,
          authorId: person ?? actorId(actor),
          onBehalfOf: person ? null : author,
          createdAt: new Date(madeAt),
          editedAt: edited,
        },
      })
      counts.created++
    }
    await keepItem(tx, { source, kind: 'comment', reference, targetId, digests, at })
  }
  return counts
}
