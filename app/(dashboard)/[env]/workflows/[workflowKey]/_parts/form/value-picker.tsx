'use client'

import { Braces } from 'lucide-react'
import { useMemo, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { OfferedValue } from '@/lib/workflows/rules'
import { SearchList } from '../search-list'

type ValuePickerProps = {
  /** "Title": whose value it is. */
  label: string
  values: readonly OfferedValue[]
  onPick: (path: string) => void
}

/** Values of the trigger and of earlier steps, by their names. */
export function ValuePicker({ label, values, onPick }: ValuePickerProps) {
  const [open, setOpen] = useState(false)
  const entries = useMemo(
    () =>
      values.map((value) => ({
        id: value.path,
        group: value.group.join(' › ') || 'Values',
        label: value.label,
        detail: value.path,
      })),
    [values],
  )
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      title="Insert a value"
      className="w-80"
      trigger={<IconButton label={`${label}: insert a value`} className="mt-0.5" icon={<Braces aria-hidden />} />}
    >
      <SearchList
        label="Find a value"
        entries={entries}
        empty="No earlier step gives that."
        className="max-h-72"
        onPick={(path) => {
          setOpen(false)
          onPick(path)
        }}
      />
    </Popover>
  )
}
