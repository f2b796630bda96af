import 'server-only'
import { permissionsOfRoles } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import type { Permission } from '@/lib/kernel/permission'

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
  if (!user) throw unknownPerson(word, field)
  return { id: user.id, name: user.name, email: user.email, roles: user.memberships[0]?.roles ?? [] }
}

export const unknownPerson = (word: string, field: string) =>
  new AppError('invalid', 'unknown_person', `There is no person ${word} in this environment.`, { field })

export const personMayNot = (name: string, permission: Permission) =>
  new AppError('forbidden', 'person_may_not', `${name} may not do this.`, { field: 'as', data: { permission } })

/** Id or e-mail of the person who acts: a member is themselves, a key or workflow names one. @throws AppError `invalid`, `forbidden` */
export function actingWord(actor: Actor, as: string | undefined): string {
  if (actor.kind !== 'member') {
    if (as !== undefined) return as
    throw new AppError('invalid', 'required', 'as is required: name the person this is done for.', { field: 'as' })
  }
  if (as !== undefined && as !== actor.userId)
    throw new AppError('forbidden', 'acting_for_another', 'A person acts for themselves only.', { field: 'as' })
  return actor.userId
}

/** The person who acts, who can do no more than they may. @throws AppError `invalid`, `forbidden` */
export async function actingPerson(
  tx: Tx,
  actor: Actor,
  as: string | undefined,
  permission: Permission,
): Promise<Person> {
  const person = await findPerson(tx, actingWord(actor, as), 'as')
  if (actor.kind !== 'member' && !permissionsOfRoles(person.roles).has(permission))
    throw personMayNot(person.name, permission)
  return person
}
