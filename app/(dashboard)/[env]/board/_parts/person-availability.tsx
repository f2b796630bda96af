'use client'

import { useQueryClient } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import { StateMark } from '@/components/ui/state-mark'
import { boardKeys } from '@/lib/board/client'
import type { BoardPerson } from '@/lib/board/schema'
import { availabilityNames } from '@/lib/members/names'
import { setPersonAvailabilityAction } from '../actions'
import type { Asked } from './board-shown'
import { useMoments } from './use-moments'

type PersonAvailabilityProps = { env: string; person: BoardPerson; onAsk: (asked: Asked) => void }

const tones = { available: 'green', busy: 'amber', away: 'slate' } as const

/** As it is now, with a time away that is still to come. */
export function PersonAvailability({ env, person, onAsk }: PersonAvailabilityProps) {
  const client = useQueryClient()
  const { dayText } = useMoments()
  const [pending, setPending] = useState(false)
  const { label } = availabilityNames[person.availability]
  const ahead = person.availability !== 'away' && person.awayFrom ? `, away from ${dayText(person.awayFrom)}` : ''
  const until = person.availability === 'away' && person.awayTo ? ` until ${dayText(person.awayTo)}` : ''

  async function choose(availability: 'available' | 'busy') {
    setPending(true)
    const result = await setPersonAvailabilityAction(env, { userId: person.id, availability }).catch(() => null)
    setPending(false)
    if (!result?.ok)
      showToast({ title: result?.refusal.message ?? 'Docket did not answer.', tone: 'failure', persistent: true })
    else showToast({ title: `${person.name} is ${availabilityNames[availability].label.toLowerCase()}` })
    await client.invalidateQueries({ queryKey: boardKeys.board(env) })
  }
  return (
    <Menu
      trigger={
        <Button
          variant="ghost"
          size="dense"
          className="-ms-2"
          pending={pending}
          aria-label={`Availability of ${person.name}: ${label}${until}${ahead}`}
        >
          <StateMark tone={tones[person.availability]} />
          {label}
          <span className="font-normal text-muted">
            {until}
            {ahead}
          </span>
          <ChevronDown aria-hidden className="text-faint" />
        </Button>
      }
    >
      {(['available', 'busy'] as const).map((availability) => (
        <MenuItem key={availability} onSelect={() => void choose(availability)}>
          <span className="block">{availabilityNames[availability].label}</span>
          <span className="block text-12 text-muted">{availabilityNames[availability].help}</span>
        </MenuItem>
      ))}
      <MenuItem onSelect={() => onAsk({ kind: 'away', person })}>
        <span className="block">Away …</span>
        <span className="block text-12 text-muted">From when to when, and what becomes of their work</span>
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => onAsk({ kind: 'capacity', person })}>Set the capacity …</MenuItem>
    </Menu>
  )
}
