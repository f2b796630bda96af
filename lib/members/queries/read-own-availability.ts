import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { MemberActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import type { Availability } from '../names'

export interface OwnAvailability {
  availability: Availability
  /** A time away that is planned or under way. */
  awayFrom: string | null
  awayTo: string | null
}

/** Whether this person is given cases, as it is now. */
export async function readOwnAvailability(actor: MemberActor): Promise<OwnAvailability> {
  const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const [own] = await readRows<OwnAvailability>(actor.environmentId, {
    name: 'own_availability',
    text: `select availability_at(u, $2::timestamptz) as availability, ${iso('u.away_from')} as "awayFrom", ${iso('u.away_to')} as "awayTo"
      from users u where u.id = $1::uuid`,
    values: [actor.userId, now()],
  })
  return own ?? { availability: 'available', awayFrom: null, awayTo: null }
}
