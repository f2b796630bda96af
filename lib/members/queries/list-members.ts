import 'server-only'
import { z } from 'zod'
import type { Role } from '@/lib/auth/permissions'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import { availabilityAt } from '../rules'
import type { MemberView } from '../schema'

/** Everyone of the environment by name, the disabled too. */
export const listMembers = query({
  permission: 'member:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<MemberView[]> {
    const { environmentId } = tx
    const at = now()
    const [members, teamMembers] = await Promise.all([
      tx.prisma.membership.findMany({
        where: { environmentId },
        select: {
          roles: true,
          createdAt: true,
          user: {
            select: {
              id: true,
              name: true,
              email: true,
              availability: true,
              awayFrom: true,
              awayTo: true,
              disabledAt: true,
            },
          },
        },
        orderBy: { user: { name: 'asc' } },
        take: 1000,
      }),
      tx.prisma.teamMember.findMany({
        where: { environmentId },
        select: { userId: true, team: { select: { id: true, name: true } } },
        orderBy: { team: { name: 'asc' } },
      }),
    ])
    const teams = Map.groupBy(teamMembers, ({ userId }) => userId)
    return members.map(({ roles, createdAt, user }) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      roles: roles as Role[],
      availability: availabilityAt(user, at),
      awayFrom: user.awayFrom?.toISOString() ?? null,
      awayTo: user.awayTo?.toISOString() ?? null,
      disabledAt: user.disabledAt?.toISOString() ?? null,
      joinedAt: createdAt.toISOString(),
      teams: (teams.get(user.id) ?? []).map(({ team }) => team),
    }))
  },
})
