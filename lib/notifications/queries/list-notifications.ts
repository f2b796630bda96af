import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { MemberActor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import type { NotificationPage, NotificationView } from '../client'

const shownMost = 30
/** Read off the index of the unread; shown as 99+. */
const countMost = 100

/** The newest of the person's own, and how many are unread: one statement. */
export async function listNotifications(actor: MemberActor): Promise<NotificationPage> {
  authorize(actor, 'case:read')
  const [answer] = await readRows<{ rows: NotificationView[]; unread: number }>(actor.environmentId, {
    name: 'list_notifications',
    text: `select
      (select count(*)::int from (select 1 from notifications n where n.user_id = $1::uuid and n.environment_id = $2::uuid
        and n.read_at is null limit ${countMost}) counted) as unread,
      coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'eventType', e.type,
          'subjectName', case when n.kind in ('webhook', 'workflow') then coalesce(e.payload->>'message', e.payload->>'name') end,
          'teamName', case when n.kind = 'assigned' then (select t.name from teams t where t.environment_id = n.environment_id
            and coalesce(e.payload->'to'->>'assigneeId', e.payload->>'assigneeId') is null
            and t.id::text = coalesce(e.payload->'to'->>'assignedTeamId', e.payload->>'assignedTeamId')) end,
          'caseNumber', c.number, 'caseTitle', c.title, 'actorName', u.name,
          'createdAt', n.created_at, 'readAt', n.read_at) order by n.created_at desc, n.id desc)
        from (select * from notifications own where own.user_id = $1::uuid and own.environment_id = $2::uuid
              order by own.created_at desc limit ${shownMost}) n
        join events e on e.id = n.event_id
        left join users u on e.actor_kind = 'member' and u.id::text = e.actor_id
        left join cases c on c.id = n.case_id and (c.template_id <> all($3::uuid[]) or c.assignee_id = $1::uuid)), '[]') as rows`,
    values: [actor.userId, actor.environmentId, await hiddenTemplateIds(actor)],
  })
  return { rows: answer?.rows ?? [], unread: answer?.unread ?? 0 }
}
