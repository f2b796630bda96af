import { classNames } from './class-names'
import { type Tone, toneMark } from './tone'

/** Without a `label` it is decoration beside a text that says the same. */
export function StateDot({ tone, label, className }: { tone: Tone; label?: string; className?: string }) {
  return (
    <span className={classNames('inline-block size-2 shrink-0 rounded-full bg-current', toneMark[tone], className)}>
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  )
}
