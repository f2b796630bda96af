'use client'

import type { BoardPerson } from '@/lib/board/schema'
import type { Asked, Shown } from './board'
import { PersonRow } from './person-row'

type PeopleTableProps = {
  env: string
  people: readonly BoardPerson[]
  shown: Shown | null
  onShow: (shown: Shown | null) => void
  onAsk: (asked: Asked) => void
  onDrop: (caseIds: readonly string[], person: BoardPerson) => void
}

export const heading = 'h-8 px-2 text-12 font-medium whitespace-nowrap text-muted first:ps-4 last:pe-4'

export function PeopleTable({ people, ...rest }: PeopleTableProps) {
  const most = Math.max(1, ...people.map(({ open }) => open))
  return (
    <section aria-labelledby="board-people">
      <h2 id="board-people" className="px-4 pb-1 text-14 font-semibold">
        People
      </h2>
      <table className="w-full border-y border-hairline">
        <thead>
          <tr>
            <th scope="col" className={`${heading} text-start`}>
              Person
            </th>
            <th scope="col" className={`${heading} text-start`}>
              Open
            </th>
            <th scope="col" className={`${heading} text-end @max-lg:hidden`}>
              At risk
            </th>
            <th scope="col" className={`${heading} text-end @max-lg:hidden`}>
              Breached
            </th>
            <th scope="col" className={`${heading} text-start @max-2xl:hidden`}>
              Availability
            </th>
            <th scope="col" className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} most={most} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
