import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'

export interface TeamView {
  id: string
  name: string
}

/** Teams of the environment, by name. */
export const listTeams = query({
  permission: 'member:read',
  input: z.strictObject({}),
  run: ({ tx }): Promise<TeamView[]> =>
    tx.prisma.team.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 200 }),
})
