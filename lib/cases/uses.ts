import 'server-only'
import type { Use, UseFinder } from '@/lib/uses'

/** Counted so far; nobody reads on beyond. */
const most = 10_000

/** Cases that hold a value of the field; open cases of the template, and those that have ended. */
export const casesUsing: UseFinder = async (tx, thing) => {
  const environmentId = tx.environmentId
  if (thing.kind === 'field') {
    const [found] = await tx.prisma.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (select 1 from cases where environment_id = ${environmentId}::uuid
        and jsonb_exists(fields, ${thing.key}) limit ${most}) held`
    return said(found?.count ?? 0, 'case', 'that holds a value', 'that hold a value')
  }
  const [found] = await tx.prisma.$queryRaw<{ open: number; ended: number }[]>`
    select (select count(*)::int from (select 1 from cases where environment_id = ${environmentId}::uuid
        and template_id = ${thing.id}::uuid and resolved_at is null limit ${most}) o) as open,
      (select count(*)::int from (select 1 from cases where environment_id = ${environmentId}::uuid
        and template_id = ${thing.id}::uuid and resolved_at is not null limit ${most}) e) as ended`
  return [...said(found?.open ?? 0, 'open case', '', ''), ...said(found?.ended ?? 0, 'ended case', '', '')]
}

function said(count: number, noun: string, one: string, many: string): Use[] {
  if (count === 0) return []
  const number = count >= most ? `${most.toLocaleString('en')} or more` : count.toLocaleString('en')
  const label = `${number} ${noun}${count === 1 ? ` ${one}` : `s ${many}`}`.trim()
  return [{ noun: 'case', label, count, id: null }]
}
