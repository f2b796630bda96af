import 'server-only'
import { z } from 'zod'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { parseInput } from '@/lib/kernel/parse'
import type { EventRow } from './list-events'

const scanEventsInput = z.strictObject({
  types: z.array(z.string().max(100)).max(200),
  ids: z.array(z.uuid()).max(400).optional(),
  /** The case an event is about, or whatever else it is about. */
  about: z.array(z.uuid()).max(100).optional(),
  /** Leaves this one and what lies beyond it out: the older ones where `newer` is true, the newer ones otherwise. */
  from: z.uuid().optional(),
  newer: z.boolean().default(false),
  limit: z.number().int().min(1).max(500),
})

/** Events of some types from one on, towards the older, or the newer, ones. @throws AppError */
export async function scanEvents(actor: Actor, given: z.input<typeof scanEventsInput>): Promise<EventRow[]> {
  const input = parseInput(scanEventsInput, given)
  authorize(actor, 'audit:read')
  const values: unknown[] = [actor.environmentId, input.types]
  const place = (value: unknown) => `$${values.push(value)}`
  const where = ['e.environment_id = $1', 'e.type = any($2::text[])']
  if (input.ids) where.push(`e.id = any(${place(input.ids)}::uuid[])`)
  if (input.about) {
    const about = place(input.about)
    where.push(`(e.case_id = any(${about}::uuid[]) or e.subject_id = any(${about}::uuid[]))`)
  }
  if (input.from) where.push(`e.id ${input.newer ? '>' : '<'} ${place(input.from)}::uuid`)
  return readRows<EventRow>(actor.environmentId, {
    text: `select e.id, e.type, e.actor_kind as "actorKind", e.actor_id as "actorId", e.on_behalf_of as "onBehalfOf", e.via,
             e.payload, to_json(e.at)#>>'{}' as at, e.case_version as "caseVersion", e.case_id as "caseId",
             e.subject_type as "subjectType", e.subject_id as "subjectId", e.request_id as "requestId"
           from events e where ${where.join(' and ')} order by e.id ${input.newer ? 'asc' : 'desc'} limit ${place(input.limit)}`,
    values,
  })
}
