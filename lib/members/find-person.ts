import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'

export interface Person {
  id: string
  name: string
  email: string
  roles: string[]
}

/** A member of the environment by id or e-mail. @throws AppError `invalid` unknown_person */
export async function findPerson(tx: Tx, word: string, field: string): Promise<Person> {
  const user = await tx.prisma.user.findFirst({
    where: {
      ...(isUuid(word) ? { id: word } : { email: word.toLowerCase() }),
      disabledAt: null,
      memberships: { some: { environmentId: tx.environmentId } },
    },
    select: {
      id: true,
      name: true,
      email: true,
      memberships: { where: { environmentId: tx.environmentId }, select: { roles: true } },
    },
  })
  if (!user)
    throw new AppError('invalid', 'unknown_person', `There is no person ${word} in this environment.`, { field })
  return { id: user.id, name: user.name, email: user.email, roles: user.memberships[0]?.roles ?? [] }
}

/** The person who acts: a member is themselves; a key or workflow names one with `as`. @throws AppError `invalid` */
export async function actingPerson(tx: Tx, actor: Actor, as: string | undefined): Promise<Person> {
  if (actor.kind === 'member') {
    const self = await findPerson(tx, actor.userId, 'as')
    if (as !== undefined && as !== self.id && as.toLowerCase() !== self.email)
      throw new AppError('forbidden', 'acting_for_another', 'A person acts for themselves only.', { field: 'as' })
    return self
  }
  if (as === undefined)
    throw new AppError('invalid', 'required', 'as is required: name the person this is done for.', { field: 'as' })
  return findPerson(tx, as, 'as')
}
