import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import type { QueueView } from '../view'

/** Shown as 999+: counting further would make a million cases cost what a thousand do not. */
export const countMost = 1000

/** Every live queue with its counts, in one statement. */
export async function listQueues(actor: Actor): Promise<QueueView[]> {
  authorize(actor, 'queue:read')
  return readRows<QueueView>(actor.environmentId, queuesSql(actor, await hiddenTemplateIds(actor)))
}

/**
 * The counts are those the dispatcher left behind. Where they are older than two minutes no worker runs, and for somebody
 * to whom some templates are hidden they would say too much: then each is counted here, off its partial index.
 */
export function queuesSql(actor: Actor, hidden: readonly string[]) {
  const member = actor.kind === 'member' ? actor.userId : null
  const leads = actor.kind !== 'member' || actor.roles.some((role) => role === 'manager' || role === 'admin')
  const counted = (name: string, where: string) =>
    `coalesce(t.${name}, (select count(*)::int from (select 1 from cases c where c.queue_id = q.id and c.resolved_at is null
       ${where} and (c.template_id <> all($3::uuid[]) or c.assignee_id = $2::uuid) limit ${countMost}) n)) as ${name}`
  return {
    name: 'list_queues',
    text: `select q.id, q.key, q.name, q.color, q.is_default as "isDefault", q.default_order as "defaultOrder", q.capacity,
      to_char(q.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
      ${counted('open', '')},
      ${counted('unassigned', `and c.assignee_id is null and c.snoozed_until is null and c.status_kind <> 'waiting'`)},
      ${counted('breached', 'and c.sla_sort_at <= now()')},
      ($1 or not exists (select 1 from queue_teams w where w.queue_id = q.id)
        or exists (select 1 from queue_teams w join team_members m on m.team_id = w.team_id
                   where w.queue_id = q.id and m.user_id = $2::uuid)) as claimable
      from queues q left join queue_tallies t on t.queue_id = q.id and t.counted_at > now() - interval '2 minutes'
        and cardinality($3::uuid[]) = 0
      where q.archived_at is null order by q.position, q.id`,
    values: [leads, member, hidden],
  }
}
