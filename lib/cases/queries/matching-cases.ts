import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import type { MatchingCases } from '../client'
import type { ListCasesInput } from '../list-schema'
import { listCaseIds } from './list-cases'

/** Counting stops here: beyond it a list says 10,000+. */
const countMost = 10_000
const idsMost = 1000

/** What "all that match" means just now. @throws AppError */
export async function matchingCases(actor: Actor, input: ListCasesInput): Promise<MatchingCases> {
  const ids = await listCaseIds(actor, input, countMost + 1)
  return { count: Math.min(ids.length, countMost), capped: ids.length > countMost, ids: ids.slice(0, idsMost) }
}
