import type { CaseListFilters } from '@/lib/cases/client'
import type { RiskTier } from '@/lib/cases/names'
import { ageBands, type Urgency } from '@/lib/insights/names'
import type { Insights, InsightsInput } from '@/lib/insights/schema'
import { paths } from '@/lib/paths'

const dayMs = 86_400_000

/** The list behind each number: the same conditions as the figure's own. */
export function casesOf(env: string, range: InsightsInput, insights: Insights) {
  const place = {
    ...(range.queueId ? { queue: range.queueId } : {}),
    ...(range.templateId ? { template: range.templateId } : {}),
  }
  const href = (search: Record<string, string>) =>
    `${paths.cases(env)}?${new URLSearchParams({ view: 'all', ...place, ...search })}`
  const closed = { state: 'ended', closed_after: insights.begins, closed_before: insights.ends }
  const created = (begins: string, ends: string) => ({
    state: 'all',
    // "after" leaves the instant itself out, and a case may be made in it
    created_after: new Date(Date.parse(begins) - 1).toISOString(),
    created_before: ends,
  })
  return {
    closed: href(closed),
    closedWithDeadline: href({ ...closed, sla: 'met,missed' }),
    missed: href({ ...closed, sla: 'missed' }),
    overturned: href({ ...closed, overturned: 'true' }),
    createdOn: (begins: string, ends: string) => href(created(begins, ends)),
    closedOn: (begins: string, ends: string) => href({ state: 'ended', closed_after: begins, closed_before: ends }),
    open: href({ state: 'open' }),
    backlog: (band: number, risk: RiskTier | null | 'all', urgency: Urgency | 'any', at: number) => {
      const [from, to] = [ageBands[band] ?? 0, ageBands[band + 1]]
      return href({
        state: 'open',
        ...(urgency === 'any' ? {} : { sla: urgency }),
        ...(risk === 'all' ? {} : { risk: risk ?? 'none' }),
        ...(from > 0 ? { created_before: new Date(at - from * dayMs).toISOString() } : {}),
        ...(to ? { created_after: new Date(at - to * dayMs).toISOString() } : {}),
      })
    },
    urgency: (urgency: Urgency) => href({ state: 'open', sla: urgency }),
    person: (id: string) => href({ state: 'open', assignee: id }),
    personClosed: (id: string) => href({ ...closed, assignee: id }),
    queue: (id: string) => href({ state: 'open', queue: id }),
    queueCreated: (id: string) => href({ ...created(insights.begins, insights.ends), queue: id }),
    queueClosed: (id: string) => href({ ...closed, queue: id }),
    /** For the export. */
    closedFilters: {
      state: 'ended',
      sort: '-created_at',
      resolvedAfter: insights.begins,
      resolvedBefore: insights.ends,
      queueId: range.queueId ? [range.queueId] : undefined,
      templateId: range.templateId ? [range.templateId] : undefined,
    } satisfies CaseListFilters,
  }
}
export type CaseLinks = ReturnType<typeof casesOf>
export type InsightProps = { insights: Insights; links: CaseLinks }
