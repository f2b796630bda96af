'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { ImportProblem } from '@/lib/importers/names'

const figure = new Intl.NumberFormat('en')

/** What could not be brought over, or not whole; opened by whoever wants to know. */
export function ProblemList({ problems, count }: { problems: ImportProblem[]; count: number }) {
  const [open, setOpen] = useState(false)
  if (count === 0) return null
  const words = `${figure.format(count)} ${count === 1 ? 'problem' : 'problems'}`
  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="dense" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? `Hide ${words}` : `Show ${words}`}
      </Button>
      {open ? (
        <div className="w-full">
          <Table caption="Problems" columns={[{ title: 'At the source' }, { title: 'What it is' }]}>
            {problems.map(({ code, reference, message }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: problems are only ever added
              <tr key={at} className="border-b border-hairline last:border-0">
                <td className="px-4 py-2 align-top font-mono text-12 wrap-anywhere">{reference ?? code}</td>
                <td className="px-4 py-2 text-13">{message}</td>
              </tr>
            ))}
          </Table>
          {count > problems.length ? (
            <p className="mt-2 text-12 text-muted">The first {figure.format(problems.length)} are shown.</p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
