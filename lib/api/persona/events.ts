import 'server-only'
import type { EventRow } from '@/lib/events/queries/list-events'
import { scanEvents } from '@/lib/events/queries/scan-events'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import { parseTypeId } from '@/lib/kernel/ids'
import { readFacts } from '@/lib/webhooks/queries/read-facts'
import { eventDocument, siblingId, siblingsMost, toldEventId } from './event-document'
import { eventTypesTold, personaEventNames } from './event-names'
import { keyLinks } from './file-links'
import { parsePersonaId } from './ids'
import { pageLinks } from './links'
import { type Call, type Operation, operation } from './operation'
import type { Resource } from './resource'

/** One event under one of Persona's names for it. */
interface Told {
  event: EventRow
  name: string
  id: string
}

const told = (event: EventRow): Told[] =>
  personaEventNames(event).map((name) => ({ event, name, id: toldEventId(event, name) }))

const list = (text: string | undefined) => text?.split(',').map((word) => word.trim())

/** An event by Persona's id for it: it is one of those that differ from the id in the last two bits. */
async function findTold(actor: ApiKeyActor, words: readonly string[]): Promise<Told[]> {
  const wanted = words.flatMap((word) => {
    const id = parsePersonaId('event', word)
    return id ? Array.from({ length: siblingsMost }, (_, ordinal) => siblingId(id, ordinal)) : []
  })
  if (wanted.length === 0) return []
  const events = await scanEvents(actor, { types: eventTypesTold, ids: wanted.slice(0, 400), limit: 400 })
  return events.flatMap(told).filter(({ id }) => words.includes(id))
}

async function draw(actor: ApiKeyActor, { event, name }: Told): Promise<Resource> {
  const facts = await readFacts(actor.environmentId, event.id)
  const { caseView = null, relations = null } = facts ?? {}
  return eventDocument({ event, name, caseView, relations, linkTo: keyLinks(actor) })
}

/** More events than answers, since an event can be told under no name that was asked for. */
const scanned = 200

async function pageOf({ actor, query }: Call<unknown>): Promise<{ rows: Told[]; more: boolean }> {
  const names = list(query.filter.name)
  const about = list(query.filter['object-id'])?.flatMap((word) => aboutId(word) ?? [])
  if (about && about.length === 0) return { rows: [], more: false }
  const newer = query.before !== undefined
  const [start] = await findTold(actor, [query.after ?? query.before ?? ''])
  if ((query.after ?? query.before) !== undefined && !start)
    throw new AppError('invalid', 'invalid_cursor', 'page.after and page.before must be ids of events', {
      field: 'page',
    })
  const fits = ({ name }: Told) => names === undefined || names.includes(name) || names.includes('*')
  const inOrder = (event: EventRow) => (newer ? told(event).reverse() : told(event)).filter(fits)
  const rows: Told[] = start
    ? inOrder(start.event).slice(inOrder(start.event).findIndex(({ id }) => id === start.id) + 1)
    : []
  let from = start?.event.id
  while (rows.length <= query.size) {
    const events = await scanEvents(actor, { types: eventTypesTold, about, from, newer, limit: scanned })
    rows.push(...events.flatMap(inOrder))
    from = events.at(-1)?.id
    if (events.length < scanned) break
  }
  return { rows: rows.slice(0, query.size), more: rows.length > query.size }
}

/** Whatever begins with some prefix and goes on as an id of ours. */
const aboutId = (word: string) => parseTypeId(word.slice(0, Math.max(0, word.lastIndexOf('_'))), word)

export const eventOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/events',
    permission: 'audit:read',
    async run(call) {
      const { actor, query, url } = call
      const ids = list(query.filter.id)
      const page = ids ? { rows: await findTold(actor, ids), more: false } : await pageOf(call)
      const rows = query.before ? page.rows.reverse() : page.rows
      const beside = { first: rows[0]?.id, last: rows.at(-1)?.id }
      const more = query.before
        ? { next: true, previous: page.more }
        : { next: page.more, previous: query.after !== undefined }
      return { data: await Promise.all(rows.map((row) => draw(actor, row))), links: pageLinks(url, beside, more) }
    },
  }),
  operation({
    method: 'get',
    path: '/events/{id}',
    permission: 'audit:read',
    async run({ actor, params }) {
      const [found] = await findTold(actor, [params.id ?? ''])
      if (!found) throw notFound('event')
      return { data: await draw(actor, found) }
    },
  }),
]
