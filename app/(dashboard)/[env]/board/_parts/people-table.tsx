'use client'

import { useDeferredValue } from 'react'
import type { BoardPerson } from '@/lib/board/schema'
import type { Asked, Shown } from './board-shown'
import { PersonRow } from './person-row'
import { heading, headRow, SortHeading } from './sort-heading'

type PeopleTableProps = {
  env: string
  people: readonly BoardPerson[]
  order: string | null
  onOrder: (order: string | null) => void
  shown: Shown | null
  onShow: (shown: Shown | null) => void
  onAsk: (asked: Asked) => void
  onDrop: (caseIds: readonly string[], person: BoardPerson) => void
}

/** What fits a screen; the rest is drawn right after it, and typing never waits for it. */
export const drawnFirst = 20

export function PeopleTable({ people, order, onOrder, ...rest }: PeopleTableProps) {
  const sort = { order, onOrder }
  const drawn = useDeferredValue(people, people.slice(0, drawnFirst))
  const most = Math.max(1, ...people.map(({ open }) => open))
  return (
    <section aria-labelledby="board-people">
      <h2 id="board-people" className="px-4 pb-1 text-14 font-semibold">
        People
      </h2>
      <table className="w-full border-y border-hairline">
        <thead className={headRow}>
          <tr>
            <SortHeading column="name" ascends {...sort}>
              Person
            </SortHeading>
            <SortHeading column="open" {...sort}>
              Open
            </SortHeading>
            <SortHeading column="risk" end className="@max-lg:hidden" {...sort}>
              At risk
            </SortHeading>
            <SortHeading column="breached" end className="@max-lg:hidden" {...sort}>
              Breached
            </SortHeading>
            <th scope="col" className={`${heading} text-start @max-2xl:hidden`}>
              Availability
            </th>
            <th scope="col" className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((person) => (
            <PersonRow key={person.id} person={person} most={most} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
