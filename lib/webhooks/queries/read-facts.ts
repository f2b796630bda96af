import 'server-only'
import type { CaseRelations } from '@/lib/cases/relations'
import type { CaseView } from '@/lib/cases/view'
import { readRows } from '@/lib/db/statement'
import type { EventRow } from '@/lib/events/queries/list-events'
import { now } from '@/lib/kernel/clock'
import type { MessageFacts } from '../shape'

/** What a message about this event is made of, as it stands now; null where the event is gone. */
export async function readFacts(
  environmentId: string,
  eventId: string,
): Promise<Pick<MessageFacts, 'event' | 'caseView' | 'relations'> | null> {
  const [facts] = await readRows<{ event: EventRow; caseView: CaseView | null; relations: CaseRelations | null }>(
    environmentId,
    {
      name: 'webhook_facts',
      text: `select jsonb_build_object('id', e.id, 'type', e.type, 'actorKind', e.actor_kind, 'actorId', e.actor_id,
             'onBehalfOf', e.on_behalf_of, 'via', e.via, 'payload', e.payload, 'at', e.at, 'caseVersion', e.case_version,
             'caseId', e.case_id, 'subjectType', e.subject_type, 'subjectId', e.subject_id, 'requestId', e.request_id) as event,
           (select v.view from case_view(e.case_id, $2::timestamptz) v) as "caseView",
           (select case_relations(c) from cases c where c.id = e.case_id) as relations
           from events e where e.id = $1`,
      values: [eventId, now()],
    },
  )
  return facts ?? null
}
