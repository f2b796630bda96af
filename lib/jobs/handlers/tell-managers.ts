import 'server-only'
import type { PoolClient } from 'pg'
import type { DispatchedEvent } from '@/lib/notifications/rules'

/**
 * Deadlines near or past concern those who lead, from where the case's policy says so; where no policy set it, once it is
 * missed. They are the managers in a team that works the queue; where there are none, all of them. Who holds the case is
 * told already.
 */
export async function tellManagers(client: PoolClient, events: readonly DispatchedEvent[]): Promise<void> {
  const ids = events.filter(({ type }) => /^sla\.(warning|critical|breached)$/.test(type)).map(({ id }) => id)
  if (ids.length === 0) return
  await client.query(
    `with crossed as materialized (
       select e.id, e.environment_id, e.case_id, c.queue_id, c.assignee_id from events e join cases c on c.id = e.case_id
       left join sla_clocks k on k.case_id = c.id and k.kind = 'resolution'
       left join sla_policies p on p.id = k.policy_id
       where e.id = any($1::uuid[]) and c.resolved_at is null
         and array_position(array['sla.warning', 'sla.critical', 'sla.breached'], e.type)
           >= case coalesce(p.managers_told_at, 'breached') when 'warning' then 1 when 'critical' then 2 when 'breached' then 3 else 4 end),
     leads as materialized (
       select distinct q.queue_id, m.user_id, exists (select 1 from queue_teams t join team_members x on x.team_id = t.team_id
           where t.queue_id = q.queue_id and x.user_id = m.user_id) as own
       from crossed q join memberships m on m.environment_id = q.environment_id and 'manager' = any(m.roles)
       join users u on u.id = m.user_id and u.disabled_at is null)
     insert into notifications (environment_id, user_id, event_id, case_id, kind)
     select q.environment_id, l.user_id, q.id, q.case_id, 'lead' from crossed q join leads l on l.queue_id = q.queue_id
     where l.user_id is distinct from q.assignee_id and (l.own or not exists (select 1 from leads o where o.queue_id = q.queue_id and o.own))
     on conflict do nothing`,
    [ids],
  )
}
