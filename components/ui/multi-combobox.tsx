'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import { classNames } from './class-names'
import { ComboboxPopup } from './combobox-popup'
import { controlStyles } from './control-styles'
import { keepChosen } from './keep-chosen'
import type { Option } from './option'
import { useStableOptions } from './use-stable-options'

type MultiComboboxProps = {
  value: readonly Option[]
  onValueChange: (options: Option[]) => void
  options: readonly Option[]
  placeholder?: string
  empty?: string
  id?: string
  name?: string
  disabled?: boolean
  'aria-label'?: string
  className?: string
}

export function MultiCombobox({
  value,
  onValueChange,
  options,
  placeholder = 'Add',
  empty = 'Nothing matches.',
  id,
  className,
  'aria-label': label,
  ...rest
}: MultiComboboxProps) {
  const known = useStableOptions(options)
  const held = useStableOptions(value)
  return (
    <Base.Root
      {...rest}
      multiple
      items={known}
      value={held as Option[]}
      onValueChange={onValueChange}
      isItemEqualToValue={(item, chosen) => item.value === chosen.value}
      autoHighlight
    >
      <Base.InputGroup
        className={classNames(
          controlStyles(),
          'flex h-auto min-h-8 flex-wrap items-center gap-1 px-1 py-0.5 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent',
          className,
        )}
      >
        <Base.Chips className="contents">
          {value.map((option) => (
            <Base.Chip
              key={option.value}
              aria-label={option.label}
              className="flex h-6 items-center gap-1 rounded-mark bg-sunken ps-2 text-12 outline-offset-0 dark:bg-hover"
            >
              {option.label}
              <Base.ChipRemove
                aria-label={`Remove ${option.label}`}
                className="flex size-6 items-center justify-center text-faint hover:text-text"
              >
                <X aria-hidden className="size-3" />
              </Base.ChipRemove>
            </Base.Chip>
          ))}
          <Base.Input
            id={id}
            aria-label={label}
            onKeyDown={keepChosen}
            placeholder={value.length === 0 ? placeholder : undefined}
            className="h-6 min-w-8 flex-1 bg-transparent px-1.5 outline-none placeholder:text-faint"
          />
        </Base.Chips>
      </Base.InputGroup>
      <ComboboxPopup empty={empty} />
    </Base.Root>
  )
}
