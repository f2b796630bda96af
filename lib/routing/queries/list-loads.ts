import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'

/** What a person carries and can do. */
export interface MemberLoad {
  userId: string
  /** Open cases, counted to 1,000. */
  open: number
  capacity: number | null
  skills: string[]
  availability: 'available' | 'busy' | 'away'
}

/** Of everyone who can be given cases here. */
export const listLoads = query({
  permission: 'member:read',
  input: z.strictObject({}),
  run({ tx }): Promise<MemberLoad[]> {
    return tx.prisma.$queryRaw<MemberLoad[]>`
      select u.id as "userId", m.capacity, m.skills, availability_at(u, ${now().toISOString()}::timestamptz) as availability,
        (select count(*)::int from (select 1 from cases o where o.assignee_id = u.id and o.resolved_at is null limit 1000) n) as open
      from memberships m join users u on u.id = m.user_id
      where m.environment_id = ${tx.environmentId}::uuid and u.disabled_at is null
        and m.roles && array['reviewer', 'approver', 'manager', 'admin'] order by u.name, u.id`
  },
})
