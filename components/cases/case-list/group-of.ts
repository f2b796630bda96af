import type { CaseListRow } from '@/lib/cases/client'
import { priorityName, riskTierOf } from '@/lib/cases/names'
import type { ListSort } from './list-params'

const hour = 3_600_000
const day = 24 * hour

/** The group of a row, by what the list is sorted by: so the rows of one always stand together, on every page. */
export function groupOf(row: CaseListRow, sort: ListSort, now: number): string {
  switch (sort.replace('-', '')) {
    case 'priority':
      return `${priorityName(row.priority)} priority`
    case 'risk_score':
      return `${riskTierOf(row.riskScore)} risk`
    case 'created_at':
      return `Created ${since(now - Date.parse(row.createdAt))}`
    case 'updated_at':
      return `Updated ${since(now - Date.parse(row.updatedAt))}`
    default:
      return untilDeadline(row, now)
  }
}

function untilDeadline({ slaDeadline, slaPausedAt, slaStoppedAt }: CaseListRow, now: number): string {
  if (!slaDeadline || slaPausedAt || slaStoppedAt) return 'No running deadline'
  const left = Date.parse(slaDeadline) - now
  if (left <= 0) return 'Past the deadline'
  if (left <= 8 * hour) return 'Due within 8 hours'
  if (left <= day) return 'Due within 24 hours'
  return left <= 7 * day ? 'Due within 7 days' : 'Due later'
}

function since(age: number): string {
  if (age <= day) return 'in the last 24 hours'
  if (age <= 7 * day) return 'in the last 7 days'
  return age <= 30 * day ? 'in the last 30 days' : 'before that'
}
