'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import { ChevronsUpDown, X } from 'lucide-react'
import { useState } from 'react'
import { classNames } from './class-names'
import { ComboboxPopup } from './combobox-popup'
import { controlStyles } from './control-styles'
import { keepChosen } from './keep-chosen'
import type { Option } from './option'
import { type LoadOptions, useLoadedOptions } from './use-loaded-options'
import { useStableOptions } from './use-stable-options'

type ComboboxProps = {
  value: Option | null
  onValueChange: (option: Option | null) => void
  /** Either all options at once, filtered here … */
  options?: readonly Option[]
  /** … or asked for as the person types. Keep the function stable between renders. */
  loadOptions?: LoadOptions
  placeholder?: string
  empty?: string
  clearable?: boolean
  name?: string
  id?: string
  disabled?: boolean
  required?: boolean
  /** Takes the focus when it appears: for what a person opened to fill in. */
  autoFocus?: boolean
  size?: 'dense' | 'regular'
  'aria-label'?: string
  className?: string
}

export function Combobox({
  value,
  onValueChange,
  options = none,
  loadOptions,
  placeholder = 'Search',
  empty = 'Nothing matches.',
  clearable = true,
  id,
  size,
  autoFocus,
  className,
  'aria-label': label,
  ...rest
}: ComboboxProps) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const loaded = useLoadedOptions(loadOptions, query, open)
  const known = useStableOptions(options)
  const [chosen = null] = useStableOptions(value ? [value] : none)
  return (
    <Base.Root
      {...rest}
      items={loadOptions ? loaded.options : known}
      filter={loadOptions ? null : undefined}
      value={chosen}
      onValueChange={onValueChange}
      isItemEqualToValue={(item, held) => item.value === held.value}
      onInputValueChange={(text, { reason }) => setQuery(reason === 'input-change' ? text : '')}
      onOpenChange={setOpen}
      autoHighlight
    >
      <Base.InputGroup className={classNames('relative', className)}>
        <Base.Input
          id={id}
          aria-label={label}
          placeholder={placeholder}
          autoFocus={autoFocus}
          onKeyDown={keepChosen}
          onFocus={(event) => event.currentTarget.select()} // typing begins a search, whatever was chosen before
          className={classNames(controlStyles({ size }), clearable ? 'pe-12' : 'pe-7')}
        />
        <span className="absolute inset-y-0 end-1 flex items-center text-faint">
          {clearable ? (
            <Base.Clear aria-label="Clear" className="flex size-6 items-center justify-center hover:text-text">
              <X aria-hidden className="size-3.5" />
            </Base.Clear>
          ) : null}
          <Base.Trigger aria-label="Show options" className="flex size-6 items-center justify-center hover:text-text">
            <ChevronsUpDown aria-hidden className="size-3.5" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <ComboboxPopup empty={empty} status={loadOptions ? statusText(loaded.state, loaded.options.length) : null} />
    </Base.Root>
  )
}

const none: readonly Option[] = []

function statusText(state: 'loading' | 'ready' | 'failed', count: number): string | null {
  if (state === 'failed') return 'The options could not be loaded. Type again to retry.'
  if (state === 'loading' && count === 0) return 'Searching'
  return null
}
