'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { controlStyles } from '@/components/ui/control-styles'
import { IconButton } from '@/components/ui/icon-button'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { Density } from '@/lib/preferences/schema'
import { type Column, type ColumnKey, columns as everyColumn, widthLeast, widthMost } from './columns'

export type DisplayOptionsProps = {
  density: Density
  onDensity: (density: Density) => void
  /** Those shown, in their order. */
  columns: readonly Column[]
  without: readonly ColumnKey[]
  /** Null = the page's own again. */
  onColumns: (columns: ColumnKey[] | null) => void
  /** In px; null = as it comes. */
  onWidth: (key: ColumnKey, width: number | null) => void
  grouped: boolean
  onGrouped: (grouped: boolean) => void
}

const densityOptions = [
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
] as const

/** Row height and columns, by mouse and keyboard alike. */
export function DisplayOptions(props: DisplayOptionsProps) {
  const { density, onDensity, columns, without, onColumns, onWidth, grouped, onGrouped } = props
  const shown: ColumnKey[] = columns.flatMap(({ key }) => (key === 'select' ? [] : [key]))
  const hidden = everyColumn.filter(({ key, fixed }) => !fixed && !shown.includes(key) && !without.includes(key))
  const label = (key: ColumnKey) => everyColumn.find((column) => column.key === key)?.label ?? key
  const move = (at: number, by: 1 | -1) => {
    const next = [...shown]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    onColumns(next)
  }
  const setWidth = (key: ColumnKey, text: string) => {
    const held = columns.find((column) => column.key === key)?.width ?? null
    const width = text === '' ? null : Math.round(Math.min(widthMost, Math.max(widthLeast, Number(text))))
    if (width !== held) onWidth(key, width)
  }
  return (
    <>
      <SegmentedControl label="Row height" options={densityOptions} value={density} onValueChange={onDensity} />
      <div className="mt-2">
        <CheckboxField label="Group by what it is sorted by" checked={grouped} onCheckedChange={onGrouped} />
      </div>
      <div className="mt-2 flex items-center justify-between">
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
            <span className="w-16 shrink-0">
              <input
                type="number"
                inputMode="numeric"
                aria-label={`Width of ${label(key)}`}
                placeholder="Auto"
                min={widthLeast}
                max={widthMost}
                step={10}
                key={columns.find((column) => column.key === key)?.width ?? 'auto'}
                defaultValue={columns.find((column) => column.key === key)?.width}
                onBlur={(event) => setWidth(key, event.target.value)}
                onKeyDown={(event) => event.key === 'Enter' && setWidth(key, event.currentTarget.value)}
                className={controlStyles({ size: 'dense', class: 'tabular text-end' })}
              />
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
