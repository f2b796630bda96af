import type { CaseListRow } from '@/lib/cases/client'
import type { ListSort } from './list-params'

type Keys = (string | number)[]

/** As the database sorts them: a clock that stands still, and a case without one, come last. */
const slaKey = (caseView: CaseListRow) =>
  caseView.slaDeadline && !caseView.slaPausedAt && !caseView.slaStoppedAt
    ? Date.parse(caseView.slaDeadline)
    : Number.POSITIVE_INFINITY

const keys: Record<string, (caseView: CaseListRow) => Keys> = {
  sla_deadline: (caseView) => [slaKey(caseView)],
  priority: (caseView) => [caseView.priority, slaKey(caseView)],
  risk_score: (caseView) => [caseView.riskScore],
  created_at: (caseView) => [Date.parse(caseView.createdAt)],
  updated_at: (caseView) => [Date.parse(caseView.updatedAt)],
}

/** Whether `one` stands before `other` in a list of that sort. */
export function standsBefore(one: CaseListRow, other: CaseListRow, sort: ListSort): boolean {
  const descending = sort.startsWith('-')
  const keysOf = keys[descending ? sort.slice(1) : sort]
  if (!keysOf) return false
  const left = [...keysOf(one), one.id]
  const right = [...keysOf(other), other.id]
  for (const [at, value] of left.entries()) {
    const against = right[at] as string | number
    if (value !== against) return descending ? value > against : value < against
  }
  return false
}
