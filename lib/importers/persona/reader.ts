import 'server-only'
import { type Asking, askerOf } from '../ask'
import { cursorGuard } from '../cursor-guard'
import { readDocument, readOne } from '../read-document'
import type { SourceStatus } from '../schema'
import type { SourceReader } from '../source'
import { sourceError } from '../source-error'
import { caseOf, statusOf } from './case'
import { caseDocument, caseList, templateDocument } from './documents'
import { readValue, sourceFieldOf } from './fields'

/** The newest of Persona's versions whose answers this reads. */
const version = '2025-12-08'
const pageMost = 100
const include = 'case-comments,case-queue,accounts,inquiries,reports,verifications,txns'

/** Reads cases, templates, comments and objects over Persona's REST API. */
export function personaReader(base: string, key: string, asking: Asking): SourceReader {
  const ask = askerOf(asking)
  const { pageSize = pageMost } = asking
  const root = /\/api\/v1$/.test(base) ? base : `${base}/api/v1`
  const headers = {
    Authorization: `Bearer ${key}`,
    Accept: 'application/json',
    'Persona-Version': version,
    'Key-Inflection': 'snake',
  }
  const get = (path: string) => ask(() => ({ url: root + path, method: 'GET', headers }))
  const list = async (cursor: string | null) => {
    const after = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`
    const found = readDocument(caseList, await get(`/cases?page[size]=${pageSize}${after}`), 'A page of cases')
    return { cases: found.data, next: nextOf(found.links?.next) }
  }
  return {
    readValue,
    async page(cursor) {
      const { cases, next } = await list(cursor)
      return { cases: cases.map(({ id }) => id), next, total: null }
    },
    async readCase(reference) {
      const document = await get(`/cases/${encodeURIComponent(reference)}?include=${include}`)
      return caseOf(readOne(caseDocument, document, 'The case'), reference)
    },
    async template(reference) {
      const document = await get(`/case-templates/${encodeURIComponent(reference)}`)
      const { name, resolutions, field_schemas } = readDocument(templateDocument, document, 'A case template').data
        .attributes
      return {
        reference,
        name: name.slice(0, 200),
        description: '',
        statuses: (resolutions ?? []).map((word) => ({
          word: word.slice(0, 200),
          name: word.slice(0, 200),
          ends: true,
        })),
        fields: (field_schemas ?? []).map(sourceFieldOf),
      }
    },
    async survey(seen) {
      const statuses = new Map<string, Map<string, SourceStatus>>()
      let total = 0
      for await (const cases of eachPage(list)) {
        total += cases.length
        for (const found of cases) {
          const template = found.relationships.case_template.data.id
          const own = statuses.get(template) ?? new Map<string, SourceStatus>()
          const status = statusOf(found)
          own.set(status.word, { ...status, ends: status.ends || (own.get(status.word)?.ends ?? false) })
          statuses.set(template, own)
        }
        await seen(total)
      }
      return { total, statuses: new Map([...statuses].map(([template, own]) => [template, [...own.values()]])) }
    },
  }
}

async function* eachPage<Found>(list: (cursor: string | null) => Promise<{ cases: Found[]; next: string | null }>) {
  const guard = cursorGuard()
  for (let cursor: string | null = null; ; ) {
    const { cases, next }: { cases: Found[]; next: string | null } = await list(cursor)
    yield cases
    if (next === null) return
    guard(next, cases.length)
    cursor = next
  }
}

/** The mark in a link to the next page; the link itself is not followed, since it could lead anywhere. */
function nextOf(link: string | null | undefined): string | null {
  if (!link) return null
  const url = URL.canParse(link, 'https://source.invalid') ? new URL(link, 'https://source.invalid') : null
  const mark = url?.searchParams.get('page[after]')
  if (!mark) throw sourceError('source_malformed', 'A link to the next page names none.')
  return mark
}
