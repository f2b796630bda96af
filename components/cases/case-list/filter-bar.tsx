'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { FilterChip } from '@/components/ui/filter-chip'
import { Input } from '@/components/ui/input'
import type { CaseListPlace } from './case-list-context'
import {
  chosenValues,
  filterFields,
  isNarrowed,
  stateNames,
  type TypedFilter,
  typedFilters,
  typedText,
} from './filter-fields'
import { FilterMenu } from './filter-menu'
import type { ListBase, ListParams } from './list-params'

const FilterDialog = dynamic(() => import('./filter-dialog').then((module) => module.FilterDialog))

type FilterBarProps = {
  place: CaseListPlace
  base: ListBase
  params: ListParams
  onChange: (change: Partial<ListParams>) => void
  onSearch: (q: string) => void
  onClear: () => void
  /** At the end of the line. */
  children?: ReactNode
}

export function FilterBar({ place, base, params, onChange, onSearch, onClear, children }: FilterBarProps) {
  const [menuOpen, setMenuOpen] = useState(false)
  const [typed, setTyped] = useState<TypedFilter | null>(null)
  const fields = filterFields(place.choices, place.queues, base, place.user.id)
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
        onType={setTyped}
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
      {typedFilters.map((filter) => {
        const text = typedText(params, filter)
        return text ? (
          <FilterChip
            key={filter.name}
            field={filter.label}
            operator={filter.operator}
            value={text}
            onEdit={() => setTyped(filter)}
            onRemove={() => onChange({ [filter.name]: null })}
          />
        ) : null
      })}
      {params.overturned ? (
        <FilterChip
          field="Proposal"
          operator="was"
          value="turned down"
          onRemove={() => onChange({ overturned: null })}
        />
      ) : null}
      {params.skipped ? (
        <FilterChip
          field="Skipped"
          operator="by"
          value="three people or more"
          onRemove={() => onChange({ skipped: null })}
        />
      ) : null}
      {isNarrowed(params) ? (
        <Button size="dense" variant="ghost" onClick={onClear}>
          Clear filters
        </Button>
      ) : null}
      <div className="ms-auto flex items-center gap-2">{children}</div>
      {typed ? (
        <FilterDialog
          key={typed.name}
          filter={typed}
          params={params}
          onChange={onChange}
          onClose={() => setTyped(null)}
        />
      ) : null}
    </div>
  )
}
