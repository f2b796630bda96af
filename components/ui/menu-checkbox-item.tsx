'use client'

import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { popupItem } from './popup-styles'

type MenuCheckboxItemProps = {
  children: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  icon?: ReactNode
}

export function MenuCheckboxItem({ children, checked, onCheckedChange, icon }: MenuCheckboxItemProps) {
  return (
    <Menu.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={popupItem}>
      <span className="flex size-4 shrink-0 items-center justify-center">
        <Menu.CheckboxItemIndicator>
          <Check aria-hidden />
        </Menu.CheckboxItemIndicator>
      </span>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
    </Menu.CheckboxItem>
  )
}
