import 'server-only'
import type { MemberActor } from '@/lib/kernel/actor'
import { toListRow } from '../list-row'
import type { ListCasesInput } from '../list-schema'
import { listCases } from './list-cases'

/** A page of cases as the dashboard lists them. @throws AppError */
export async function listCaseRows(actor: MemberActor, input: ListCasesInput) {
  const { rows, ...page } = await listCases(actor, input)
  return { ...page, rows: rows.map(toListRow) }
}
