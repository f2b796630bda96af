'use client'

import dynamic from 'next/dynamic'
import type { ReactElement } from 'react'
import { Popover } from '@/components/ui/popover'
import type { AssignChoiceProps } from './assign-choice'

const AssignChoice = dynamic(() => import('./assign-choice').then((module) => module.AssignChoice))

type AssignMenuProps = AssignChoiceProps & {
  open: boolean
  onOpenChange: (open: boolean) => void
  side: 'top' | 'bottom'
  trigger: ReactElement
}

export function AssignMenu({ people, teams, onChoose, ...popover }: AssignMenuProps) {
  return (
    <Popover {...popover} title="Assign to" className="w-72">
      <AssignChoice people={people} teams={teams} onChoose={onChoose} />
    </Popover>
  )
}
