import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { parseInput } from '@/lib/kernel/parse'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import { type Insights, type InsightsInput, insightsInput, sampleMost } from '../schema'
import { backlogSql, closedSql, daysSql, peopleSql, queuesSql, rangeSql, type Scope } from '../sql'

type Row = Record<string, unknown>

/** The figures of a range of days, over the cases this actor may see. @throws AppError */
export async function getInsights(actor: Actor, given: InsightsInput): Promise<Insights> {
  const input = parseInput(insightsInput, given)
  authorize(actor, 'case:read')
  const [range] = await read<{ begins: string; ends: string }>(actor, rangeSql(input))
  const { begins, ends } = range as { begins: string; ends: string }
  const scope: Scope = {
    ...input,
    environmentId: actor.environmentId,
    hiddenTemplateIds: await hiddenTemplateIds(actor),
    userId: actor.kind === 'member' ? actor.userId : null,
    begins,
    ends,
    at: now(),
  }
  const [days, backlog, [closed], people, queues] = await Promise.all([
    read<Insights['days'][number]>(actor, daysSql(scope)),
    read<Insights['backlog'][number]>(actor, backlogSql(scope)),
    read<ClosedRow>(actor, closedSql(scope)),
    read<Insights['people'][number]>(actor, peopleSql(scope)),
    read<Insights['queues'][number]>(actor, queuesSql(scope)),
  ])
  const row = closed as ClosedRow
  return {
    begins,
    ends,
    days,
    backlog,
    people,
    queues,
    resolution: quantiles(row.resolution, row.timed),
    firstTouch: quantiles(row.firstTouch, row.touched),
    handling: quantiles(row.handling, row.touched),
    closed: row.closed,
    withDeadline: row.withDeadline,
    missed: row.missed,
    proposed: row.proposed,
    overturned: row.overturned,
    sampled: row.closed > sampleMost ? row.timed : null,
  }
}

const read = <Result extends object>(actor: Actor, query: { text: string; values: unknown[] }) =>
  readRows<Result & Row>(actor.environmentId, query) as Promise<Result[]>

interface ClosedRow {
  closed: number
  withDeadline: number
  missed: number
  proposed: number
  overturned: number
  timed: number
  touched: number
  /** p50, p75, p95 in seconds. */
  resolution: (number | null)[] | null
  firstTouch: (number | null)[] | null
  handling: (number | null)[] | null
}

const quantiles = (values: (number | null)[] | null, cases: number) => ({
  p50: values?.[0] ?? null,
  p75: values?.[1] ?? null,
  p95: values?.[2] ?? null,
  cases,
})
