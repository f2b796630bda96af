'use client'

import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { classNames } from './class-names'
import { controlStyles } from './control-styles'
import type { Option } from './option'
import { popupItem, popupSurface } from './popup-styles'

type SelectProps<Value extends string> = {
  options: readonly Option<Value>[]
  value?: Value | null
  defaultValue?: Value | null
  onValueChange?: (value: Value) => void
  placeholder?: string
  name?: string
  required?: boolean
  disabled?: boolean
  size?: 'dense' | 'regular'
  id?: string
  'aria-label'?: string
  className?: string
}

export function Select<Value extends string>({
  options,
  onValueChange,
  placeholder = 'Choose',
  size,
  id,
  className,
  'aria-label': label,
  ...rest
}: SelectProps<Value>) {
  return (
    <Base.Root
      {...rest}
      items={options}
      modal={false}
      onValueChange={(value) => {
        if (value !== null) onValueChange?.(value)
      }}
    >
      <Base.Trigger
        id={id}
        aria-label={label}
        className={classNames(controlStyles({ size }), 'flex items-center justify-between gap-2 pe-1.5', className)}
      >
        <Base.Value className="min-w-0 truncate data-placeholder:text-faint" placeholder={placeholder} />
        <Base.Icon className="shrink-0 text-faint">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={classNames(popupSurface, 'min-w-(--anchor-width)')}>
            <Base.List className="max-h-[min(var(--available-height),20rem)] overflow-y-auto p-1">
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} disabled={option.disabled} className={popupItem}>
                  {option.icon}
                  <span className="min-w-0 flex-1">
                    <Base.ItemText className="block truncate">{option.label}</Base.ItemText>
                    {option.detail ? <span className="block text-12 text-muted">{option.detail}</span> : null}
                  </span>
                  <Base.ItemIndicator className="shrink-0">
                    <Check aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
