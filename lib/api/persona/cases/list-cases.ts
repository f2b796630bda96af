import 'server-only'
import { type FoundCases, listMatchingCases } from '@/lib/cases/queries/list-matching-cases'
import type { SearchCasesInput, SearchClause } from '@/lib/cases/search-schema'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { resolveObjects } from '@/lib/objects/queries/resolve-objects'
import { caseDocument } from '../case-document'
import { keyLinks } from '../file-links'
import { objectWord, parsePersonaId } from '../ids'
import { pageLinks } from '../links'
import { type Answer, type Call, operation } from '../operation'

/** Names no case at all. */
const nothing: SearchClause = { attribute: 'template', operator: 'eq', value: '00000000-0000-0000-0000-000000000000' }
const all = (clauses: SearchClause[]): SearchClause | undefined => (clauses.length === 0 ? undefined : { and: clauses })

/** Persona's id of a case in a cursor -> ours. @throws AppError `invalid` invalid_cursor */
export function cursorId(word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  const id = parsePersonaId('case', word)
  if (id) return id
  throw new AppError('invalid', 'invalid_cursor', 'page.after and page.before must be ids of cases', { field: 'page' })
}

export const caseList = (actor: ApiKeyActor, url: URL, found: FoundCases): Answer => {
  const data = found.rows.map(({ view, relations }) => caseDocument(view, relations, keyLinks(actor)))
  const ids = { first: data[0]?.id, last: data.at(-1)?.id }
  return { data, links: pageLinks(url, ids, { next: found.hasNext, previous: found.hasPrevious }) }
}

export const listCasesOperation = operation({
  method: 'get',
  path: '/cases',
  permission: 'case:read',
  async run(call) {
    const { size, after, before } = call.query
    const input: SearchCasesInput = {
      query: all(await filterClauses(call)),
      limit: size,
      after: cursorId(after),
      before: cursorId(before),
    }
    return caseList(call.actor, call.url, await listMatchingCases(call.actor, input))
  },
})

async function filterClauses({ actor, query: { filter } }: Call<unknown>): Promise<SearchClause[]> {
  const clauses: SearchClause[] = []
  if (filter.status)
    clauses.push({ or: words(filter.status).map((value) => ({ attribute: 'status', operator: 'eq', value })) })
  if (filter['case-template-id']) {
    const value = parsePersonaId('template', filter['case-template-id'])
    clauses.push(value ? { attribute: 'template', operator: 'eq', value } : nothing)
  }
  if (filter['reference-id']) clauses.push({ attribute: 'reference', operator: 'eq', value: filter['reference-id'] })
  for (const name of ['account-id', 'inquiry-id', 'report-id']) {
    const word = filter[name] ? objectWord(filter[name]) : undefined
    if (word === undefined) continue
    const [value] = word ? await resolveObjects(actor, { wanted: [word] }) : []
    clauses.push(value ? { attribute: 'object', operator: 'eq', value } : nothing)
  }
  return clauses
}

const words = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
    .slice(0, 20)
