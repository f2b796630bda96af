import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import { needlesOfClause } from '../needles'
import type { CaseRelations } from '../relations'
import { type SearchCasesInput, searchCasesInput } from '../search-schema'
import { searchSql } from '../search-sql'
import type { CaseView } from '../view'
import { findByNeedle } from './find-by-needle'

export interface FoundCase {
  view: CaseView
  relations: CaseRelations
}

export interface FoundCases {
  rows: FoundCase[]
  /** Whether there are more that way. */
  hasNext: boolean
  hasPrevious: boolean
}

/** Cases that meet a search, a page before or after any of them. @throws AppError `invalid` invalid_cursor */
export async function listMatchingCases(actor: Actor, given: SearchCasesInput): Promise<FoundCases> {
  const input = parseInput(searchCasesInput, given)
  authorize(actor, 'case:read')
  const cursor = input.after ?? input.before
  if (cursor) await refuseUnknown(actor, cursor)
  const scope = {
    environmentId: actor.environmentId,
    hiddenTemplateIds: await hiddenTemplateIds(actor),
    userId: actor.kind === 'member' ? actor.userId : null,
    at: now(),
    only: await findByNeedle(actor.environmentId, input.query ? needlesOfClause(input.query) : []),
  }
  const rows = await readRows<FoundCase>(actor.environmentId, searchSql(input, scope))
  const more = rows.length > input.limit
  const shown = rows.slice(0, input.limit)
  return input.before
    ? { rows: shown.reverse(), hasNext: true, hasPrevious: more }
    : { rows: shown, hasNext: more, hasPrevious: input.after !== undefined }
}

async function refuseUnknown(actor: Actor, id: string): Promise<void> {
  const rows = await readRows(actor.environmentId, { text: 'select 1 from cases where id = $1', values: [id] })
  if (rows.length === 0)
    throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
}
