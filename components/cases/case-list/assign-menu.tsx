'use client'

import { type ReactElement, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Combobox } from '@/components/ui/combobox'
import { Popover } from '@/components/ui/popover'

type Person = { id: string; name: string; email: string }

type AssignMenuProps = {
  people: readonly Person[]
  onChoose: (person: Person) => void
  open: boolean
  onOpenChange: (open: boolean) => void
  side: 'top' | 'bottom'
  trigger: ReactElement
}

export function AssignMenu({ people, onChoose, ...popover }: AssignMenuProps) {
  const [attempt, setAttempt] = useState(0)
  return (
    <Popover {...popover} title="Assign to" className="w-72">
      <Combobox
        key={attempt}
        aria-label="Person"
        placeholder="Name or e-mail"
        empty="Nobody of that name works here."
        clearable={false}
        value={null}
        options={people.map(({ id, name, email }) => ({
          value: id,
          label: name,
          detail: email,
          icon: <Avatar id={id} name={name} size={20} decorative />,
        }))}
        onValueChange={(option) => {
          const person = people.find(({ id }) => id === option?.value)
          if (!person) return
          setAttempt(attempt + 1)
          onChoose(person)
        }}
      />
    </Popover>
  )
}
