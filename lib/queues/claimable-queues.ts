import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Person } from '@/lib/members/find-person'

/** The queues a person may take cases from: open to all, of one of their teams, or any for a manager. */
export async function claimableQueueIds(tx: Tx, person: Pick<Person, 'id' | 'roles'>): Promise<string[]> {
  const leads = person.roles.some((role) => role === 'manager' || role === 'admin')
  const rows = await tx.prisma.$queryRaw<{ id: string }[]>`
    select q.id from queues q where q.archived_at is null and (${leads}
      or not exists (select 1 from queue_teams t where t.queue_id = q.id)
      or exists (select 1 from queue_teams t join team_members m on m.team_id = t.team_id
                 where t.queue_id = q.id and m.user_id = ${person.id}::uuid))
    order by q.position, q.id`
  return rows.map((row) => row.id)
}
