import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Needle } from '../needles'

/** So few are looked up one by one; a commoner value is met soon by reading in order. */
const most = 500

/** Ids of the cases that can be meant where one value is rare enough to say; null = read them all. */
export async function findByNeedle(environmentId: string, needles: readonly Needle[]): Promise<string[] | null> {
  // the longest text tells most
  const [needle] = [...needles].sort((one, other) => String(other.value).length - String(one.value).length)
  if (!needle) return null
  const { key, value } = needle
  const rows = await readRows<{ id: string }>(environmentId, {
    name: 'cases_with_field',
    text: 'select cases_with_field($1::uuid, $2::jsonb, $3::jsonb, $4) as id',
    values: [environmentId, JSON.stringify({ [key]: value }), JSON.stringify({ [key]: [value] }), most + 1],
  })
  return rows.length > most ? null : rows.map(({ id }) => id)
}
