import 'server-only'
import { z } from 'zod'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { decodeCursor, encodeCursor, type Page, pageInput } from '@/lib/kernel/page'
import { parseInput } from '@/lib/kernel/parse'

const instant = z.iso.datetime({ offset: true }).optional()

export const listEventsInput = z.strictObject({
  ...pageInput,
  type: z.array(z.string().max(100)).max(100).optional(),
  caseId: z.uuid().optional(),
  after: instant,
  before: instant,
})

export interface EventRow {
  id: string
  type: string
  actorKind: string
  actorId: string | null
  onBehalfOf: string | null
  via: string
  payload: Record<string, unknown>
  at: string
  caseVersion: number | null
  caseId: string | null
  subjectType: string
  subjectId: string
  requestId: string | null
}

/** The environment's events, newest first: ids are ordered by time. @throws AppError `invalid` invalid_cursor */
export async function listEvents(actor: Actor, given: z.input<typeof listEventsInput>): Promise<Page<EventRow>> {
  const input = parseInput(listEventsInput, given)
  authorize(actor, 'audit:read')
  const [after] = input.cursor === undefined ? [] : (decodeCursor(input.cursor, 1) ?? [''])
  if (after !== undefined && !isUuid(String(after)))
    throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
  const values: unknown[] = [actor.environmentId]
  const where = ['e.environment_id = $1']
  const add = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined) return
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  add((place) => `e.id < ${place}::uuid`, after)
  add((place) => `e.type = any(${place}::text[])`, input.type)
  add((place) => `e.case_id = ${place}::uuid`, input.caseId)
  add((place) => `e.at > ${place}::timestamptz`, input.after)
  add((place) => `e.at < ${place}::timestamptz`, input.before)
  values.push(input.limit + 1)
  const rows = await readRows<EventRow>(actor.environmentId, {
    text: `select e.id, e.type, e.actor_kind as "actorKind", e.actor_id as "actorId", e.on_behalf_of as "onBehalfOf", e.via,
             e.payload, to_json(e.at)#>>'{}' as at, e.case_version as "caseVersion", e.case_id as "caseId",
             e.subject_type as "subjectType", e.subject_id as "subjectId", e.request_id as "requestId"
           from events e where ${where.join(' and ')} order by e.id desc limit $${values.length}`,
    values,
  })
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  const hasMore = rows.length > input.limit
  return { rows: shown, cursor: hasMore && last ? encodeCursor([last.id]) : null, hasMore }
}
