import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { mostPeople } from '../names'

export interface PersonView {
  id: string
  name: string
  email: string
  roles: string[]
  availability: 'available' | 'busy' | 'away'
}

/** Members of the environment who are not disabled, by name; `q` narrows by name or e-mail. */
export const listPeople = query({
  permission: 'member:read',
  input: z.strictObject({ q: z.string().trim().max(200).optional() }),
  async run({ tx }, { q }): Promise<PersonView[]> {
    const contains = q ? { contains: q, mode: 'insensitive' as const } : undefined
    const users = await tx.prisma.user.findMany({
      where: {
        disabledAt: null,
        memberships: { some: { environmentId: tx.environmentId } },
        ...(contains ? { OR: [{ name: contains }, { email: contains }] } : {}),
      },
      select: {
        id: true,
        name: true,
        email: true,
        availability: true,
        memberships: { where: { environmentId: tx.environmentId }, select: { roles: true } },
      },
      orderBy: { name: 'asc' },
      take: mostPeople,
    })
    return users.map(({ memberships, availability, ...user }) => ({
      ...user,
      availability: availability as PersonView['availability'],
      roles: memberships[0]?.roles ?? [],
    }))
  },
})
