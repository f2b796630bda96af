'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'

type OrderButtonsProps = { name: string; index: number; count: number; onMove: (to: number) => void }

/** Moves one of a list up and down, by key as by mouse. */
export function OrderButtons({ name, index, count, onMove }: OrderButtonsProps) {
  return (
    <span className="flex shrink-0">
      <IconButton
        label={`Move ${name} up`}
        icon={<ArrowUp aria-hidden />}
        disabledReason={index === 0 ? 'It is the first.' : null}
        onClick={() => onMove(index - 1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={<ArrowDown aria-hidden />}
        disabledReason={index === count - 1 ? 'It is the last.' : null}
        onClick={() => onMove(index + 1)}
      />
    </span>
  )
}
