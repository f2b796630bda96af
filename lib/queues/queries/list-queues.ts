import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import type { QueueView } from '../view'

/** Shown as 999+: counting further would make a million cases cost what a thousand do not. */
export const countMost = 1000

/** Every live queue with its counts, each capped and read off a partial index: one statement. */
export async function listQueues(actor: Actor): Promise<QueueView[]> {
  authorize(actor, 'queue:read')
  const member = actor.kind === 'member' ? actor.userId : null
  const leads = actor.kind !== 'member' || actor.roles.some((role) => role === 'manager' || role === 'admin')
  return readRows<QueueView>(actor.environmentId, {
    name: 'list_queues',
    text: `select q.id, q.key, q.name, q.color, q.is_default as "isDefault", q.default_order as "defaultOrder",
      to_char(q.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
      (select count(*)::int from (select 1 from cases c where c.queue_id = q.id and c.resolved_at is null and ${seen}
        limit ${countMost}) n) as open,
      (select count(*)::int from (select 1 from cases c where c.queue_id = q.id and c.resolved_at is null and c.assignee_id is null
        and c.snoozed_until is null and c.status_kind <> 'waiting' and ${seen} limit ${countMost}) n) as unassigned,
      (select count(*)::int from (select 1 from cases c where c.queue_id = q.id and c.resolved_at is null and c.sla_sort_at <= now()
        and ${seen} limit ${countMost}) n) as breached,
      ($1 or not exists (select 1 from queue_teams t where t.queue_id = q.id)
        or exists (select 1 from queue_teams t join team_members m on m.team_id = t.team_id
                   where t.queue_id = q.id and m.user_id = $2::uuid)) as claimable
      from queues q where q.archived_at is null order by q.position, q.id`,
    values: [leads, member, await hiddenTemplateIds(actor)],
  })
}

/** Cases of templates that are not for these eyes do not count. */
const seen = '(c.template_id <> all($3::uuid[]) or c.assignee_id = $2::uuid)'
