import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import type { CaseSurroundings } from '../schema'

/** Who changed each case last, its nearest open target, and whether its queue is the default one; by id of the case. */
export async function readSurroundings(actor: Actor, caseIds: string[]): Promise<Record<string, CaseSurroundings>> {
  authorize(actor, 'case:read')
  if (caseIds.length === 0) return {}
  const rows = await readRows<CaseSurroundings & { id: string }>(actor.environmentId, {
    name: 'case_surroundings',
    text: `select c.id, q.is_default as "queueIsDefault",
        (select to_jsonb(min(t.target_at)) from case_targets t where t.case_id = c.id and t.completed_at is null) as "nextTargetAt",
        (select jsonb_build_object('kind', e.actor_kind, 'id', e.actor_id, 'onBehalfOf', e.on_behalf_of)
         from events e where e.case_id = c.id order by e.seq desc limit 1) as "lastActor"
      from cases c join queues q on q.id = c.queue_id where c.environment_id = $1 and c.id = any($2::uuid[])`,
    values: [actor.environmentId, caseIds],
  })
  return Object.fromEntries(rows.map(({ id, ...around }) => [id, around]))
}
