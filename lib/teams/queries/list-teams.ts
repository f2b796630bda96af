import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { TeamView } from '../schema'

/** The environment's teams by name. */
export const listTeams = query({
  permission: 'member:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<TeamView[]> {
    const teams = await tx.prisma.team.findMany({
      where: { environmentId: tx.environmentId },
      select: { id: true, key: true, name: true, members: { select: { userId: true } } },
      orderBy: { name: 'asc' },
      take: 500,
    })
    return teams.map(({ members, ...team }) => ({ ...team, memberIds: members.map(({ userId }) => userId) }))
  },
})
