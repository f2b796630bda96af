import { classNames } from './class-names'
import { type Tone, toneMark } from './tone'

/** Each state has its own shape beside its own colour: what is new is an open ring, active half full, waiting paused. */
const shapes: Record<Tone, React.ReactNode> = {
  slate: (
    <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.9" />
  ),
  blue: (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 3.9a3.1 3.1 0 0 1 0 6.2z" fill="currentColor" />
    </>
  ),
  violet: (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5.6 5v4M8.4 5v4" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  amber: (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="7" cy="7" r="2.4" fill="currentColor" />
    </>
  ),
  orange: (
    <>
      <path d="M7 1.6 12.6 12H1.4z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M7 5.6v2.8" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  red: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path d="m5 5 4 4M9 5 5 9" className="stroke-panel" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  green: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path
        d="m4.4 7.2 1.8 1.8 3.4-3.8"
        fill="none"
        className="stroke-panel"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
}

/** Never alone: text stands beside it, or `label` names it. */
export function StateMark({ tone, label, className }: { tone: Tone; label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 14 14"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={classNames('size-3.5 shrink-0', toneMark[tone], className)}
    >
      {shapes[tone]}
    </svg>
  )
}
