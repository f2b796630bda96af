import 'server-only'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import { archiveCalendar } from '@/lib/sla/commands/archive-calendar'
import { createCalendar } from '@/lib/sla/commands/create-calendar'
import { updateCalendar } from '@/lib/sla/commands/update-calendar'
import { listCalendars } from '@/lib/sla/queries/list-calendars'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { idIn } from './settings-wire'
import { calendarBody, calendarInput, calendarJson, calendarPatch } from './sla-wire'
import { noBody } from './words'

async function getCalendar(actor: ApiKeyActor, id: string, tx?: DoorTx) {
  const found = (await listCalendars(actor, {}, tx)).find((calendar) => calendar.id === id)
  if (!found) throw notFound('calendar')
  return found
}

export const calendarOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/calendars',
    summary: 'List business calendars',
    permission: 'queue:read',
    query: pageQuery,
    answers: { 200: 'CalendarList' },
    run: async ({ actor, query }) => pageOf(await listCalendars(actor, {}), query, ({ id }) => id, calendarJson),
  }),
  operation({
    method: 'post',
    path: '/v1/calendars',
    summary: 'Make a business calendar',
    permission: 'queue:write',
    body: calendarBody,
    answers: { 201: 'Calendar' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { name, key } = body
        const { calendarId } = await createCalendar(actor, { name, key, definition: calendarInput(body) }, tx)
        return { status: 201, data: calendarJson(await getCalendar(actor, calendarId, tx)) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/calendars/{token}',
    summary: 'Get a business calendar',
    permission: 'queue:read',
    answers: { 200: 'Calendar' },
    run: async ({ actor, params }) => ({ data: calendarJson(await getCalendar(actor, idIn('calendar', params))) }),
  }),
  operation({
    method: 'patch',
    path: '/v1/calendars/{token}',
    summary: 'Change what is named of a calendar; other hours make another version, running clocks keep theirs',
    permission: 'queue:write',
    body: calendarPatch,
    answers: { 200: 'Calendar' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const calendarId = idIn('calendar', params)
        const definition = calendarInput(body, await getCalendar(actor, calendarId, tx))
        await updateCalendar(actor, { calendarId, name: body.name, definition }, tx)
        return { data: calendarJson(await getCalendar(actor, calendarId, tx)) }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/calendars/{token}/archive',
    summary: 'Archive a calendar that nothing counts by',
    permission: 'queue:write',
    body: noBody,
    answers: { 200: 'Archived' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { calendarId } = await archiveCalendar(actor, { calendarId: idIn('calendar', params) }, tx)
        return { data: { token: toToken('calendar', calendarId), archived: true } }
      }),
  }),
]
