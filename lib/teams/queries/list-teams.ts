import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { TeamView } from '../schema'

/** Teams of the environment with who is in them, by name. */
export const listTeams = query({
  permission: 'member:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<TeamView[]> {
    const rows = await tx.prisma.team.findMany({
      include: { members: { select: { userId: true }, orderBy: { userId: 'asc' } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 500,
    })
    return rows.map(({ id, key, name, members, createdAt }) => ({
      id,
      key,
      name,
      memberIds: members.map(({ userId }) => userId),
      createdAt: createdAt.toISOString(),
    }))
  },
})
