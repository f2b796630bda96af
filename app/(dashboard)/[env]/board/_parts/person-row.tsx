'use client'

import { type DragEvent, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { BoardPerson } from '@/lib/board/schema'
import { paths } from '@/lib/paths'
import { type Asked, type Shown, shownBy } from './board-shown'
import { carriesCases, takeCases } from './dragged-cases'
import { FigureLink } from './figure-link'
import { LoadBar } from './load-bar'
import { PersonAvailability } from './person-availability'

type PersonRowProps = {
  env: string
  person: BoardPerson
  /** The largest load of all. */
  most: number
  shown: Shown | null
  onShow: (shown: Shown | null) => void
  onAsk: (asked: Asked) => void
  onDrop: (caseIds: readonly string[], person: BoardPerson) => void
}

export function PersonRow({ env, person, most, shown, onShow, onAsk, onDrop }: PersonRowProps) {
  const [over, setOver] = useState(false)
  const { id, name, open } = person
  const current = shown?.kind === 'person' && shown.id === id
  const address = (search: string) => `${paths.cases(env)}?assignee=${id}&${search}`
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!carriesCases(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const caseIds = takeCases(event.dataTransfer)
      if (caseIds.length > 0) onDrop(caseIds, person)
    },
  }
  return (
    <tr
      {...drop}
      className={classNames(
        'h-11 border-t border-hairline',
        current && 'bg-accent-tint',
        over && 'bg-accent-tint outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <th scope="row" className="w-2/3 max-w-0 py-1 ps-4 pe-2 text-start font-normal @lg:w-1/4">
        <button
          type="button"
          id={shownBy({ kind: 'person', id })}
          aria-expanded={current}
          onClick={() => onShow(current ? null : { kind: 'person', id, name })}
          className="flex max-w-full items-center gap-2 rounded-control hover:underline"
        >
          <Avatar id={id} name={name} size={24} decorative />
          <span className="min-w-0 text-start">
            <span className="block truncate font-medium">{name}</span>
            <span className="block truncate text-12 text-muted @max-2xl:hidden">
              {person.teams.map((team) => team.name).join(', ')}
            </span>
          </span>
        </button>
        <div className="ps-8 @2xl:hidden">
          <PersonAvailability env={env} person={person} onAsk={onAsk} />
        </div>
      </th>
      <td className="px-2">
        <LoadBar open={open} capacity={person.capacity} most={most} className="@max-md:[&>span:nth-child(2)]:hidden" />
      </td>
      <td className="px-2 text-end @max-lg:hidden">
        <FigureLink
          href={address('sla=warning,critical')}
          value={person.atRisk}
          label={`cases of ${name} at risk`}
          tone="amber"
        />
      </td>
      <td className="px-2 text-end @max-lg:hidden">
        <FigureLink
          href={address('sla=breached')}
          value={person.breached}
          label={`cases of ${name} past the deadline`}
          tone="red"
        />
      </td>
      <td className="px-2 whitespace-nowrap @max-2xl:hidden">
        <PersonAvailability env={env} person={person} onAsk={onAsk} />
      </td>
      <td className="w-px py-1 ps-2 pe-4 text-end whitespace-nowrap">
        <Button
          size="dense"
          disabledReason={open === 0 ? `${name} has no open case.` : null}
          onClick={() =>
            onAsk({ kind: 'plan', title: `Hand over the work of ${name}`, source: { personId: id }, to: 'spread' })
          }
        >
          Hand over
        </Button>
      </td>
    </tr>
  )
}
