import 'server-only'
import { maskedValue } from '@/lib/cases/names'
import { readRows } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'

/** Shorter ones stand in too many words that mean something else. */
const shortest = 4

/** Values of sensitive case fields that these runs met, in what began them or in what a step gave. */
const metText = `
  select distinct x.run_id as "runId", v.value from (
    select r.id as run_id, r.trigger as doc from workflow_runs r where r.id = any($1::uuid[])
    union all select s.run_id, s.output from workflow_step_runs s where s.run_id = any($1::uuid[])) x,
  lateral jsonb_path_query(x.doc, '$.**.fields ? (@.type() == "object")') f(fields),
  lateral (select f.fields->>k.key as value from fields k where k.sensitive and f.fields ? k.key) v
  where length(v.value) >= ${shortest}`
interface Met {
  runId: string
  value: string
}

/**
 * Values of sensitive fields stay on their case, where looking at one is an act that is logged: masked here under their
 * own key, and wherever a step of the run copied them to.
 */
export async function masking(tx: Tx, runId: string): Promise<(value: unknown) => unknown> {
  const rows = await tx.prisma.field.findMany({ where: { sensitive: true }, select: { key: true } })
  const sensitive = new Set(rows.map(({ key }) => key))
  const met = await tx.prisma.$queryRawUnsafe<Met[]>(metText, [runId])
  const hide = hiding(met.map(({ value }) => value))
  const mask = (value: unknown, inFields: boolean): unknown => {
    if (Array.isArray(value)) return value.map((member) => mask(member, false))
    if (value === null || typeof value !== 'object') return hide(value)
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        inFields && sensitive.has(key) && member !== null ? maskedValue : mask(member, key === 'fields'),
      ]),
    )
  }
  return (value) => mask(value, false)
}

/** The same for a word or number of several runs' outputs. */
export async function hidingOf(
  environmentId: string,
  runIds: string[],
): Promise<(runId: string, value: unknown) => unknown> {
  const met = await readRows<Met>(environmentId, { text: metText, values: [runIds] })
  const byRun = Map.groupBy(met, ({ runId }) => runId)
  return (runId, value) => hiding((byRun.get(runId) ?? []).map((one) => one.value))(value)
}

const hiding = (values: readonly string[]) => (value: unknown) => {
  if (typeof value === 'number') return values.includes(String(value)) ? maskedValue : value
  if (typeof value !== 'string') return value
  return values.reduce((text, hidden) => text.replaceAll(hidden, maskedValue), value)
}
