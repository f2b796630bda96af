import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
<<<<<<< HEAD

export interface TeamView {
  id: string
  key: string
  name: string
  memberIds: string[]
  createdAt: string
}
=======
import type { TeamView } from '../schema'
>>>>>>> main

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
