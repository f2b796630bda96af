'use client'

import { SlidersHorizontal } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { DisplayOptionsProps } from './display-options'

const DisplayOptions = dynamic(() => import('./display-options').then((module) => module.DisplayOptions))

export function DisplayMenu(options: DisplayOptionsProps) {
  return (
    <Popover
      title="Display"
      align="end"
      className="w-80"
      trigger={
        <Button size="dense" icon={<SlidersHorizontal aria-hidden />}>
          Display
        </Button>
      }
    >
      <DisplayOptions {...options} />
    </Popover>
  )
}
