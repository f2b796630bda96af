import type { AttachedObjectView } from '@/lib/cases/detail'
import { numberOf, textOf } from './object-data'

export type Column = 'at' | 'party' | 'country' | 'risk' | 'amount'

const keyOf: Record<Column, (object: AttachedObjectView) => string | number> = {
  at: ({ occurredAt }) => (occurredAt ? Date.parse(occurredAt) : 0),
  party: ({ data, title }) => (textOf(data, 'counterparty', 'merchant') ?? title).toLowerCase(),
  country: ({ data }) => textOf(data, 'country') ?? '',
  risk: ({ data }) => numberOf(data, 'risk_score') ?? -1,
  amount: ({ data }) => numberOf(data, 'amount') ?? 0,
}

export function sortTransactions(
  objects: readonly AttachedObjectView[],
  column: Column,
  descending: boolean,
): AttachedObjectView[] {
  const key = keyOf[column]
  const order = descending ? -1 : 1
  return [...objects].sort((one, other) => {
    const [a, b] = [key(one), key(other)]
    return a < b ? -order : a > b ? order : 0
  })
}

/** Per currency what came in and what went out, in whole hundredths so that no cent is lost to fractions. */
export function sums(objects: readonly AttachedObjectView[]) {
  const cents = new Map<string, { incoming: number; outgoing: number }>()
  for (const { data } of objects) {
    const currency = textOf(data, 'currency') ?? ''
    const sum = cents.get(currency) ?? { incoming: 0, outgoing: 0 }
    const amount = Math.round((numberOf(data, 'amount') ?? 0) * 100)
    if (data.direction === 'in') sum.incoming += amount
    else sum.outgoing += amount
    cents.set(currency, sum)
  }
  return [...cents]
    .map(([currency, sum]) => ({ currency, incoming: sum.incoming / 100, outgoing: sum.outgoing / 100 }))
    .sort((one, other) => one.currency.localeCompare(other.currency))
}
