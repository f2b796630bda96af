import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { parseCaseName } from '@/lib/kernel/case-name'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { decodeCursor, encodeCursor, type Page } from '@/lib/kernel/page'
import { parseInput } from '@/lib/kernel/parse'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import { type ListCases, type ListCasesInput, listCasesInput } from '../list-schema'
import { countSql, idsSql, pageSql, searchPatterns, sortOf } from '../list-sql'
import type { CaseView } from '../view'

export interface CasePage extends Page<CaseView> {
  /** Only where asked for. */
  count?: number
  countCapped?: boolean
}

/** Counting stops here. */
const countMost = 10_000
/** A count beside a name may take this long. */
const badgeMs = 300
/** Up to this many matches of a search are looked up first; commoner words are found by reading along the sort. */
const searchMost = 2000

/** A page of cases; one statement beside the look-up of search words and the count, where those are asked for. @throws AppError */
export async function listCases(actor: Actor, given: ListCasesInput): Promise<CasePage> {
  const input = parseInput(listCasesInput, given)
  authorize(actor, 'case:read')
  const after = input.cursor === undefined ? null : readCursor(input.cursor, input)
  const scope = await scopeOf(actor, input)
  const rows = await readRows<{ view: CaseView; keys: string[] }>(actor.environmentId, pageSql(input, scope, after))
  const shown = rows.slice(0, input.limit)
  const hasMore = rows.length > input.limit
  const last = shown.at(-1)
  const page: CasePage = {
    rows: shown.map((row) => row.view),
    cursor: hasMore && last ? encodeCursor([input.sort, ...last.keys]) : null,
    hasMore,
  }
  if (!input.count) return page
  const counted = await readRows<{ count: number }>(actor.environmentId, countSql(input, scope, countMost + 1))
  const count = counted[0]?.count ?? 0
  return { ...page, count: Math.min(count, countMost), countCapped: count > countMost }
}

/** The ids of every case of a list, up to `most`; cursor and limit of the input do not count. @throws AppError */
export async function listCaseIds(actor: Actor, given: ListCasesInput, most: number): Promise<string[]> {
  const input = parseInput(listCasesInput, given)
  authorize(actor, 'case:read')
  const rows = await readRows<{ id: string }>(actor.environmentId, idsSql(input, await scopeOf(actor, input), most))
  return rows.map(({ id }) => id)
}

/** A count for a badge, up to `most`; null where it took longer than a badge is worth. @throws AppError */
export async function countCasesQuickly(actor: Actor, given: ListCasesInput, most: number): Promise<number | null> {
  const input = parseInput(listCasesInput, given)
  authorize(actor, 'case:read')
  const counted = readRows<{ count: number }>(
    actor.environmentId,
    countSql(input, await scopeOf(actor, input), most),
    badgeMs,
  )
  const rows = await counted.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'too_slow') return null
    throw error
  })
  return rows ? (rows[0]?.count ?? 0) : null
}

const scopeOf = async (actor: Actor, input: ListCases) => ({
  environmentId: actor.environmentId,
  hiddenTemplateIds: await hiddenTemplateIds(actor),
  userId: actor.kind === 'member' ? actor.userId : null,
  at: now(),
  searchIds: await searchIds(actor, input),
})

/** What a cursor was made of; every value is checked, since it goes into a cast. @throws AppError `invalid` invalid_cursor */
function readCursor(cursor: string, input: ListCases): unknown[] {
  const { columns } = sortOf(input)
  const [sort, ...keys] = decodeCursor(cursor, columns.length + 1) ?? []
  const sound = columns.every(({ cast }, index) => isOfCast(cast, String(keys[index])))
  if (sort === input.sort && sound) return keys
  throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list and sort.', { field: 'cursor' })
}

function isOfCast(cast: string, text: string): boolean {
  if (cast === 'uuid') return isUuid(text)
  if (cast === 'timestamptz')
    return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/.test(text) && !Number.isNaN(Date.parse(text))
  return /^-?\d{1,4}$/.test(text)
}

async function searchIds(actor: Actor, input: ListCases): Promise<string[] | null> {
  if (!input.q || parseCaseName(input.q) !== null) return null
  const rows = await readRows<{ id: string }>(actor.environmentId, {
    name: 'search_case_ids',
    text: 'select search_case_ids($1::uuid, $2::text[], $3) as id',
    values: [actor.environmentId, searchPatterns(input.q), searchMost + 1],
  })
  return rows.length > searchMost ? null : rows.map(({ id }) => id)
}
