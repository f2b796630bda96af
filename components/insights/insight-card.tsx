'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { downloadCsv } from './download-csv'

export type InsightTable = {
  head: readonly string[]
  /** A cell is what is shown, with the bare value for the file. */
  rows: readonly (readonly { value: string | number; shown?: ReactNode }[])[]
}

type InsightCardProps = {
  title: string
  /** Names the file. */
  name: string
  table: InsightTable
  /** Drawn; without one the table stands alone. */
  plot?: ReactNode
  note?: ReactNode
  /** What the table can be narrowed by. */
  choice?: ReactNode
  className?: string
}

/** A plot with the table behind it, and that table as a file: it holds what is shown and nothing else. */
export function InsightCard({ title, name, table, plot, note, choice, className }: InsightCardProps) {
  const [asTable, setAsTable] = useState(false)
  const showTable = asTable || !plot
  return (
    <Card
      title={title}
      className={className}
      actions={
        <>
          {choice}
          {plot ? (
            <Button size="dense" variant="ghost" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? 'Plot' : 'Table'}
            </Button>
          ) : null}
          <Button
            size="dense"
            variant="ghost"
            aria-label={`${title} as CSV`}
            onClick={() =>
              downloadCsv(
                name,
                table.head,
                table.rows.map((row) => row.map(({ value }) => value)),
              )
            }
          >
            CSV
          </Button>
        </>
      }
    >
      {showTable ? <Table title={title} table={table} /> : plot}
      {note ? <p className="mt-2 text-12 text-muted">{note}</p> : null}
    </Card>
  )
}

function Table({ title, table }: { title: string; table: InsightTable }) {
  return (
    <div className="max-h-80 overflow-auto">
      <table className="w-full">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="text-12 text-muted">
            {table.head.map((label, at) => (
              <th
                key={label}
                scope="col"
                className={`h-7 pe-3 font-medium last:pe-0 ${at === 0 ? 'text-start' : 'text-end @lg:whitespace-nowrap'}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0]?.value)} className="border-t border-hairline">
              {row.map(({ value, shown }, at) =>
                at === 0 ? (
                  <th key={table.head[at]} scope="row" className="py-1.5 pe-3 text-start font-normal">
                    {shown ?? value}
                  </th>
                ) : (
                  <td key={table.head[at]} className="tabular py-1.5 pe-3 text-end last:pe-0">
                    {shown ?? value}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
