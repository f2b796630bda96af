'use client'

import { Menu } from '@base-ui/react/menu'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { popupItem, popupSurface } from './popup-styles'

type SubmenuProps = { label: string; icon?: ReactNode; children: ReactNode }

export function Submenu({ label, icon, children }: SubmenuProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={classNames(popupItem, 'data-popup-open:bg-hover')}>
        {icon}
        <span className="flex-1">{label}</span>
        <ChevronRight aria-hidden className="rtl:rotate-180" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={2} alignOffset={-5} collisionPadding={8} className="z-50 outline-none">
          <Menu.Popup className={classNames(popupSurface, 'max-h-(--available-height) min-w-44 overflow-y-auto p-1')}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}
