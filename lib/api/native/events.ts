import 'server-only'
import { z } from 'zod'
import { listEvents } from '@/lib/events/queries/list-events'
import { pageInput } from '@/lib/kernel/page'
import { eventJson } from './event-json'
import { operation } from './operation'
import { token } from './words'

const time = z.iso.datetime({ offset: true, error: 'must be a time such as 2026-11-21T09:30:00Z.' }).optional()

export const listEventsOperation = operation({
  method: 'get',
  path: '/v1/events',
  summary: "The environment's events, newest first",
  permission: 'audit:read',
  query: z.strictObject({
    ...pageInput,
    type: z.array(z.string().max(100)).max(100).optional(),
    case_id: token('case').optional(),
    after: time,
    before: time,
  }),
  answers: { 200: 'EventList' },
  async run({ actor, query: { case_id: caseId, ...query } }) {
    const page = await listEvents(actor, { ...query, caseId })
    return { data: page.rows.map(eventJson), page: { cursor: page.cursor, has_more: page.hasMore } }
  },
})
