'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { IconButton } from '@/components/ui/icon-button'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { Density } from '@/lib/preferences/schema'
import { type ColumnKey, columns as everyColumn } from './columns'

export type DisplayOptionsProps = {
  density: Density
  onDensity: (density: Density) => void
  /** Those shown, in their order. */
  columns: readonly ColumnKey[]
  without: readonly ColumnKey[]
  /** Null = the page's own again. */
  onColumns: (columns: ColumnKey[] | null) => void
}

const densityOptions = [
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
] as const

/** Row height and columns, by mouse and keyboard alike. */
export function DisplayOptions({ density, onDensity, columns, without, onColumns }: DisplayOptionsProps) {
  const shown: ColumnKey[] = columns.filter((key) => key !== 'select')
  const hidden = everyColumn.filter(({ key, fixed }) => !fixed && !shown.includes(key) && !without.includes(key))
  const label = (key: ColumnKey) => everyColumn.find((column) => column.key === key)?.label ?? key
  const move = (at: number, by: 1 | -1) => {
    const next = [...shown]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    onColumns(next)
  }
  return (
    <>
      <SegmentedControl label="Row height" options={densityOptions} value={density} onValueChange={onDensity} />
      <div className="mt-3 flex items-center justify-between">
        <h3 className="text-12 font-medium text-muted">Columns</h3>
        <Button size="dense" variant="ghost" onClick={() => onColumns(null)}>
          Reset
        </Button>
      </div>
      <ul className="max-h-80 overflow-y-auto">
        {shown.map((key, at) => (
          <li key={key} className="flex h-8 items-center gap-1">
            <span className="min-w-0 flex-1">
              {key === 'title' ? (
                <span className="ps-6">Title</span>
              ) : (
                <CheckboxField
                  label={label(key)}
                  checked
                  onCheckedChange={() => onColumns(shown.filter((other) => other !== key))}
                />
              )}
            </span>
            <IconButton
              label={`Move ${label(key)} left`}
              icon={<ArrowUp aria-hidden />}
              disabledReason={at === 0 ? 'It is the first.' : null}
              onClick={() => move(at, -1)}
            />
            <IconButton
              label={`Move ${label(key)} right`}
              icon={<ArrowDown aria-hidden />}
              disabledReason={at === shown.length - 1 ? 'It is the last.' : null}
              onClick={() => move(at, 1)}
            />
          </li>
        ))}
        {hidden.map(({ key }) => (
          <li key={key} className="flex h-8 items-center">
            <CheckboxField label={label(key)} checked={false} onCheckedChange={() => onColumns([...shown, key])} />
          </li>
        ))}
      </ul>
    </>
  )
}
