'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { AwayDialog } from '@/components/members/away-dialog'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import { availabilities, availabilityNames } from '@/lib/members/names'
import type { MemberView } from '@/lib/members/schema'
import { setAvailabilityAction } from '../actions'

type AvailabilityMenuProps = { env: string; member: MemberView; mayChange: boolean }

export function AvailabilityMenu({ env, member, mayChange }: AvailabilityMenuProps) {
  const { run, pending } = useChange()
  const [planning, setPlanning] = useState(false)
  const label = availabilityNames[member.availability].label
  if (!mayChange) return <span className="text-muted">{label}</span>

  async function choose(availability: MemberView['availability']) {
    const set = await run(async () => {
      const result = await setAvailabilityAction(env, { userId: member.id, availability })
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    if (set) showToast({ title: `${member.name} is ${availabilityNames[availability].label.toLowerCase()}.` })
  }

  return (
    <>
      <Menu
        trigger={
          <Button
            variant="ghost"
            size="dense"
            className="-ms-2"
            pending={pending}
            aria-label={`Availability of ${member.name}: ${label}`}
          >
            {label}
            <ChevronDown aria-hidden className="text-faint" />
          </Button>
        }
      >
        {availabilities.map((availability) => (
          <MenuItem key={availability} onSelect={() => void choose(availability)}>
            <span className="block">{availabilityNames[availability].label}</span>
            <span className="block text-12 text-muted">{availabilityNames[availability].help}</span>
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => setPlanning(true)}>
          <span className="block">Away from … to …</span>
          <span className="block text-12 text-muted">Plans a time away, with its beginning and end.</span>
        </MenuItem>
      </Menu>
      <AwayDialog
        person={member}
        save={setAvailabilityAction.bind(null, env)}
        open={planning}
        onClose={() => setPlanning(false)}
      />
    </>
  )
}
