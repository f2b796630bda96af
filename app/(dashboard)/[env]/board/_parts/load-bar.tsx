import { classNames } from '@/components/ui/class-names'

type LoadBarProps = {
  open: number
  capacity: number | null
  /** Stands for a full bar where nobody said how much the person carries. */
  most: number
  className?: string
}

/** Open cases against what the person carries at most; beyond it the bar is full and says so by its number. */
export function LoadBar({ open, capacity, most, className }: LoadBarProps) {
  const share = Math.min(1, open / Math.max(capacity ?? most, 1))
  const full = capacity !== null && open >= capacity
  return (
    <span className={classNames('flex items-center gap-2', className)}>
      <span className="tabular w-17 shrink-0 text-end whitespace-nowrap">
        {open > 999 ? '999+' : open}
        <span className="text-muted"> / {capacity ?? '–'}</span>
      </span>
      <span aria-hidden className="h-1.5 min-w-12 flex-1 overflow-hidden rounded-full bg-hairline">
        <span
          className={`block h-full rounded-full ${full ? 'bg-state-orange-mark' : capacity ? 'bg-accent' : 'bg-state-slate-mark'}`}
          style={{ width: `${share * 100}%` }}
        />
      </span>
      {full ? <span className="text-12 text-state-orange">Full</span> : null}
    </span>
  )
}
