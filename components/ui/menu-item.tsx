'use client'

import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Kbd } from './kbd'
import { popupItem } from './popup-styles'

type MenuItemProps = {
  children: ReactNode
  onSelect: () => void
  icon?: ReactNode
  keys?: string
  danger?: boolean
  /** Why it cannot be chosen now; shown under its name. */
  disabledReason?: string | null
}

export function MenuItem({ children, onSelect, icon, keys, danger, disabledReason }: MenuItemProps) {
  return (
    <Menu.Item
      onClick={onSelect}
      disabled={Boolean(disabledReason)}
      className={classNames(popupItem, danger && 'text-state-red [&_svg]:text-state-red')}
    >
      {icon}
      <span className="min-w-0 flex-1">
        {children}
        {disabledReason ? <span className="block text-12">{disabledReason}</span> : null}
      </span>
      {keys ? <Kbd keys={keys} className="ms-4" /> : null}
    </Menu.Item>
  )
}
