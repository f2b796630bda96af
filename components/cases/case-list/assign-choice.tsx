'use client'

import { UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Combobox } from '@/components/ui/combobox'
import type { CaseChoices } from '@/lib/cases/client'

export type AssignChoiceProps = {
  people: CaseChoices['people']
  teams: CaseChoices['teams']
  onChoose: (to: { assignee: string } | { teamId: string }, name: string) => void
}

/** One box for people and teams; it has the focus as soon as it is there. */
export function AssignChoice({ people, teams, onChoose }: AssignChoiceProps) {
  const [attempt, setAttempt] = useState(0)
  const options = useMemo(
    () => [
      ...people.map(({ id, name, email }) => ({
        value: id,
        label: name,
        detail: email,
        icon: <Avatar id={id} name={name} size={20} decorative />,
      })),
      ...teams.map(({ id, name }) => ({ value: id, label: name, detail: 'Team', icon: <UsersRound aria-hidden /> })),
    ],
    [people, teams],
  )
  return (
    <Combobox
      key={attempt}
      autoFocus
      aria-label={teams.length > 0 ? 'Person or team' : 'Person'}
      placeholder={teams.length > 0 ? 'Name, e-mail or team' : 'Name or e-mail'}
      empty="Nobody of that name works here."
      clearable={false}
      value={null}
      options={options}
      onValueChange={(option) => {
        if (!option) return
        setAttempt(attempt + 1)
        const team = teams.some(({ id }) => id === option.value)
        onChoose(team ? { teamId: option.value } : { assignee: option.value }, option.label)
      }}
    />
  )
}
