'use client'

import { ListFilter } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuCheckboxItem } from '@/components/ui/menu-checkbox-item'
import { MenuChoices } from '@/components/ui/menu-choices'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { Submenu } from '@/components/ui/submenu'
import { chosenValues, type FilterField, stateNames, type TypedFilter, typedFilters, withValue } from './filter-fields'
import { type ListBase, type ListParams, listStates } from './list-params'

type FilterMenuProps = {
  fields: readonly FilterField[]
  params: ListParams
  base: ListBase
  onChange: (change: Partial<ListParams>) => void
  /** A filter that is typed was chosen. */
  onType: (filter: TypedFilter) => void
  open: boolean
  onOpenChange: (open: boolean) => void
}

const states = listStates.map((value) => ({ value, label: stateNames[value] }))

export function FilterMenu({ fields, params, base, onChange, onType, open, onOpenChange }: FilterMenuProps) {
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button size="dense" icon={<ListFilter aria-hidden />} keys="f">
          Filter
        </Button>
      }
    >
      {fields.map((field) => (
        <Submenu key={field.name} label={field.label}>
          {field.options.map((option) => (
            <MenuCheckboxItem
              key={option.value}
              checked={chosenValues(params, field.name).includes(option.value)}
              onCheckedChange={(checked) => onChange(withValue(params, field.name, option.value, checked))}
            >
              {option.label}
            </MenuCheckboxItem>
          ))}
        </Submenu>
      ))}
      <Submenu label="Open or ended">
        <MenuChoices
          options={states}
          value={params.state ?? base.state}
          onValueChange={(state) => onChange({ state: state === base.state ? null : state })}
        />
      </Submenu>
      <MenuSeparator />
      {typedFilters.map((filter) => (
        <MenuItem key={filter.name} onSelect={() => onType(filter)}>
          {filter.kind === 'text' ? filter.label : `${filter.label} ${filter.operator}`} …
        </MenuItem>
      ))}
    </Menu>
  )
}
