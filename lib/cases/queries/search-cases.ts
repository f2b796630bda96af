import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import { type CaseSearch, searchStatements } from '../case-search-sql'
import { needlesOfFilter } from '../needles'
import type { CaseView } from '../view'
import { findByNeedle } from './find-by-needle'

export interface FoundCases {
  rows: CaseView[]
  /** Keys of the last row where there are more. */
  next: string[] | null
  /** Undefined where counting would take longer than anybody waits. */
  totalCount: number | undefined
}

/** Cases by anything they hold, exactly as they stand, with their full number. */
export async function searchCases(actor: Actor, search: CaseSearch): Promise<FoundCases> {
  authorize(actor, 'case:read')
  const { page, count } = searchStatements(search, {
    environmentId: actor.environmentId,
    hiddenTemplateIds: await hiddenTemplateIds(actor),
    userId: actor.kind === 'member' ? actor.userId : null,
    at: now(),
    only: await findByNeedle(actor.environmentId, search.filter ? needlesOfFilter(search.filter) : []),
  })
  const [rows, totalCount] = await Promise.all([
    readRows<{ view: CaseView; keys: string[] }>(actor.environmentId, page),
    countWithin(actor.environmentId, count),
  ])
  const shown = rows.slice(0, search.limit)
  return {
    rows: shown.map(({ view }) => view),
    next: rows.length > search.limit ? (shown.at(-1)?.keys ?? null) : null,
    totalCount,
  }
}

/** Milliseconds. */
const countMost = 3000

async function countWithin(environmentId: string, query: { text: string; values: unknown[] }) {
  try {
    const [row] = await readRows<{ count: number }>(environmentId, query, countMost)
    return row?.count ?? 0
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_slow') return undefined
    throw error
  }
}
