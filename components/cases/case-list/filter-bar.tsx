'use client'

import { Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { FilterChip } from '@/components/ui/filter-chip'
import { Input } from '@/components/ui/input'
import type { CaseChoices } from '@/lib/cases/client'
import { chosenValues, filterFields, isNarrowed, stateNames } from './filter-fields'
import { FilterMenu } from './filter-menu'
import type { ListBase, ListParams } from './list-params'

type FilterBarProps = {
  choices: CaseChoices
  base: ListBase
  userId: string
  params: ListParams
  onChange: (change: Partial<ListParams>) => void
  onSearch: (q: string) => void
  onClear: () => void
  children?: ReactNode
}

export function FilterBar({ choices, base, userId, params, onChange, onSearch, onClear, children }: FilterBarProps) {
  const [menuOpen, setMenuOpen] = useState(false)
  const fields = filterFields(choices, base, userId)
  useShortcuts([{ keys: 'f', label: 'Filter', run: () => setMenuOpen(true) }])
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-3">
      <Input
        type="search"
        size="dense"
        icon={<Search />}
        aria-label="Search this list"
        placeholder="Search this list"
        className="w-52 max-sm:w-full"
        value={params.q ?? ''}
        onChange={(event) => onSearch(event.target.value)}
      />
      <FilterMenu
        fields={fields}
        params={params}
        base={base}
        onChange={onChange}
        open={menuOpen}
        onOpenChange={setMenuOpen}
      />
      {params.state && params.state !== base.state ? (
        <FilterChip
          field="Cases"
          operator="are"
          value={stateNames[params.state]}
          onRemove={() => onChange({ state: null })}
        />
      ) : null}
      {fields.map((field) => {
        const values = chosenValues(params, field.name)
        if (values.length === 0) return null
        const names = values.map((value) => field.options.find((option) => option.value === value)?.label ?? value)
        return (
          <FilterChip
            key={field.name}
            field={field.label}
            operator={values.length > 1 ? 'is one of' : 'is'}
            value={names.join(', ')}
            onEdit={() => setMenuOpen(true)}
            onRemove={() => onChange({ [field.name]: null })}
          />
        )
      })}
      {isNarrowed(params) ? (
        <Button size="dense" variant="ghost" onClick={onClear}>
          Clear filters
        </Button>
      ) : null}
      {children}
    </div>
  )
}
