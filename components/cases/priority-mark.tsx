import { classNames } from '@/components/ui/class-names'

export type Priority = 'low' | 'medium' | 'high' | 'critical'

const levels: Record<Priority, { label: string; bars: number }> = {
  low: { label: 'Low', bars: 1 },
  medium: { label: 'Medium', bars: 2 },
  high: { label: 'High', bars: 3 },
  critical: { label: 'Critical', bars: 4 },
}

type PriorityMarkProps = { priority: Priority; labelHidden?: boolean; className?: string }

/** A priority is a rank and no state, so it has no colour: more bars, more urgent; Critical is a filled square. */
export function PriorityMark({ priority, labelHidden = false, className }: PriorityMarkProps) {
  const { label, bars } = levels[priority]
  return (
    <span
      title={labelHidden ? `${label} priority` : undefined}
      className={classNames('inline-flex align-middle items-center gap-1.5', className)}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true" className="size-3.5 shrink-0 text-muted">
        {bars === 4 ? <Urgent /> : <Bars filled={bars} />}
      </svg>
      <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
    </span>
  )
}

function Bars({ filled }: { filled: number }) {
  return [0, 1, 2].map((at) => (
    <rect
      key={at}
      x={1.5 + at * 4}
      y={8.5 - at * 3}
      width="3"
      height={4 + at * 3}
      rx="0.75"
      fill="currentColor"
      opacity={at < filled ? 1 : 0.28}
    />
  ))
}

function Urgent() {
  return (
    <>
      <rect x="1" y="1" width="12" height="12" rx="2.5" className="fill-text" />
      <path d="M7 3.75v3.75M7 10v.25" className="stroke-panel" strokeWidth="1.6" strokeLinecap="round" />
    </>
  )
}
