'use client'

import { X } from 'lucide-react'

type FilterChipProps = {
  field: string
  operator: string
  value: string
  onRemove: () => void
  /** Opens the filter's editor. */
  onEdit?: () => void
}

/** `field operator value`, removable. */
export function FilterChip({ field, operator, value, onRemove, onEdit }: FilterChipProps) {
  const text = (
    <>
      <span className="text-muted">{field}</span> <span className="text-faint">{operator}</span>{' '}
      <span className="font-medium">{value}</span>
    </>
  )
  return (
    <span className="inline-flex h-7 max-w-full items-center rounded-control border border-hairline bg-panel text-12 shadow-control dark:bg-raised">
      {onEdit ? (
        <button
          type="button"
          onClick={onEdit}
          className="h-full min-w-0 truncate rounded-s-control px-2 hover:bg-hover"
        >
          {text}
        </button>
      ) : (
        <span className="min-w-0 truncate px-2">{text}</span>
      )}
      <button
        type="button"
        onClick={onRemove}
        aria-label={`Remove filter ${field} ${operator} ${value}`}
        className="flex h-full w-6 shrink-0 items-center justify-center rounded-e-control border-s border-hairline text-faint hover:bg-hover hover:text-text"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  )
}
