'use client'

import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-2 py-1 text-12 text-muted">{label}</Menu.GroupLabel>
      {children}
    </Menu.Group>
  )
}
