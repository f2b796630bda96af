import { classNames } from './class-names'

/** A live count: `999+` above that, and nothing jumps, since the figures are tabular. */
export function Count({ value, label, className }: { value: number; label?: string; className?: string }) {
  return (
    <span className={classNames('tabular text-12 font-normal text-muted', className)}>
      {value > 999 ? '999+' : value}
      {label ? <span className="sr-only"> {label}</span> : null}
    </span>
  )
}
