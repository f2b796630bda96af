'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'

/** Once one tooltip has shown, its neighbours show at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delay={450} closeDelay={0}>
      {children}
    </Tooltip.Provider>
  )
}
