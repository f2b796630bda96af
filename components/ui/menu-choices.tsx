'use client'

import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { Option } from './option'
import { popupItem } from './popup-styles'

type MenuChoicesProps<Value extends string> = {
  /** Names the group, seen above it. */
  label?: string
  options: readonly Option<Value>[]
  value: Value | null
  onValueChange: (value: Value) => void
}

/** One of several, inside a menu. */
export function MenuChoices<Value extends string>({ label, options, value, onValueChange }: MenuChoicesProps<Value>) {
  return (
    <Menu.RadioGroup value={value} onValueChange={onValueChange}>
      {label ? <Menu.GroupLabel className="px-2 py-1 text-12 text-muted">{label}</Menu.GroupLabel> : null}
      {options.map((option) => (
        <Menu.RadioItem
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          closeOnClick
          className={popupItem}
        >
          {option.icon}
          <span className="min-w-0 flex-1">
            {option.label}
            {option.detail ? <span className="block text-12 text-muted">{option.detail}</span> : null}
          </span>
          <Menu.RadioItemIndicator className="ms-4 shrink-0">
            <Check aria-hidden />
          </Menu.RadioItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
