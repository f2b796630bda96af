import { classNames } from './class-names'
import { StateMark } from './state-mark'
import type { Tone } from './tone'

/** Mark and name; the name stays in the text colour, so that a table does not shout. */
export function Status({ tone, label, className }: { tone: Tone; label: string; className?: string }) {
  return (
    <span className={classNames('inline-flex align-middle min-w-0 items-center gap-1.5', className)}>
      <StateMark tone={tone} />
      <span className="truncate">{label}</span>
    </span>
  )
}
