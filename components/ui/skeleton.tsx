import { classNames } from './class-names'

/** Give it the width of what will stand there: `<Skeleton className="w-40" />`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('skeleton block h-3.5', className)} />
}
