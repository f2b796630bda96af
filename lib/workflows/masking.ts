import 'server-only'
import { maskedValue } from '@/lib/cases/names'
import type { Tx } from '@/lib/db/transaction'

/** Values of sensitive fields stay on their case, where looking at one is an act that is logged. */
export async function masking(tx: Tx): Promise<(value: unknown) => unknown> {
  const rows = await tx.prisma.field.findMany({ where: { sensitive: true }, select: { key: true } })
  const sensitive = new Set(rows.map(({ key }) => key))
  const mask = (value: unknown, inFields: boolean): unknown => {
    if (Array.isArray(value)) return value.map((member) => mask(member, false))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        inFields && sensitive.has(key) && member !== null ? maskedValue : mask(member, key === 'fields'),
      ]),
    )
  }
  return (value) => mask(value, false)
}
