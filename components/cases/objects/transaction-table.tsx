'use client'

import { ArrowDown, ArrowDownLeft, ArrowUp, ArrowUpRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useClock } from '@/components/ui/clock-provider'
import { absoluteText } from '@/components/ui/relative-time'
import type { AttachedObjectView } from '@/lib/cases/detail'
import { moneyText } from '@/lib/fields/types/money'
import { numberOf, textOf } from './object-data'
import { type Column, sortTransactions, sums } from './transaction-sums'

const firstShown = 50

const columns: { key: Column; label: string; end?: boolean }[] = [
  { key: 'at', label: 'When' },
  { key: 'party', label: 'Counterparty' },
  { key: 'country', label: 'Country' },
  { key: 'risk', label: 'Risk', end: true },
  { key: 'amount', label: 'Amount', end: true },
]

/** Payments in one table that sorts by its headings and sums by currency and direction. */
export function TransactionTable({ objects }: { objects: readonly AttachedObjectView[] }) {
  const { locale, timeZone } = useClock()
  const [sort, setSort] = useState<{ column: Column; descending: boolean }>({ column: 'at', descending: true })
  const [all, setAll] = useState(false)
  const rows = useMemo(() => sortTransactions(objects, sort.column, sort.descending), [objects, sort])
  const shown = all ? rows : rows.slice(0, firstShown)
  if (objects.length === 0) return <p className="px-4 py-3 text-muted">No payments are attached.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section tabIndex={0} aria-label="Payments" className="relative overflow-x-auto">
      <table className="tabular w-full min-w-140">
        <thead>
          <tr className="text-12 text-muted">
            {columns.map(({ key, label, end }) => {
              const current = sort.column === key
              const Arrow = sort.descending ? ArrowDown : ArrowUp
              return (
                <th
                  key={key}
                  scope="col"
                  aria-sort={current ? (sort.descending ? 'descending' : 'ascending') : undefined}
                  className={`border-b border-hairline px-3 py-1.5 font-medium ${end ? 'text-end' : 'text-start'}`}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ column: key, descending: current ? !sort.descending : true })}
                    className="inline-flex min-h-6 items-center gap-1 rounded-mark hover:text-text"
                  >
                    {label}
                    {current ? <Arrow aria-hidden className="size-3" /> : null}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, title, status, occurredAt, data }) => {
            const incoming = data.direction === 'in'
            const Direction = incoming ? ArrowDownLeft : ArrowUpRight
            return (
              <tr key={id} className="border-b border-hairline/60 last:border-b-0">
                <td className="px-3 py-1.5 whitespace-nowrap text-muted">
                  {occurredAt ? absoluteText(Date.parse(occurredAt), timeZone, locale) : '–'}
                </td>
                <td className="px-3 py-1.5">
                  {textOf(data, 'counterparty', 'merchant') ?? title}
                  <span className="block text-12 text-muted">
                    {[textOf(data, 'purpose', 'category'), status === 'booked' ? null : status]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </td>
                <td className="px-3 py-1.5">{textOf(data, 'country') ?? '–'}</td>
                <td className="px-3 py-1.5 text-end">{textOf(data, 'risk_score') ?? '–'}</td>
                <td className="px-3 py-1.5 text-end whitespace-nowrap">
                  <Direction aria-hidden className="me-1 inline size-3.5 text-faint" />
                  <span className="sr-only">{incoming ? 'Incoming ' : 'Outgoing '}</span>
                  {moneyText(numberOf(data, 'amount') ?? 0, textOf(data, 'currency') ?? '', locale)}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          {sums(objects).map(({ currency, incoming, outgoing }) => (
            <tr key={currency} className="border-t border-hairline font-medium">
              <th scope="row" colSpan={3} className="px-3 py-1.5 text-start font-medium">
                Sum in {currency || 'no currency'}
              </th>
              <td colSpan={2} className="px-3 py-1.5 text-end whitespace-nowrap">
                In {moneyText(incoming, currency, locale)} · Out {moneyText(outgoing, currency, locale)}
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
      {rows.length > shown.length ? (
        <div className="px-3 py-2">
          <Button size="dense" onClick={() => setAll(true)}>
            Show all {rows.length} payments
          </Button>
        </div>
      ) : null}
    </section>
  )
}
