import { ShieldAlert, ShieldCheck, ShieldQuestion, ShieldX } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'

export type RiskLevel = 'low' | 'medium' | 'high' | 'critical' | 'unknown'

const levels = {
  low: { label: 'Low risk', icon: ShieldCheck, look: 'text-state-green-mark' },
  medium: { label: 'Medium risk', icon: ShieldAlert, look: 'text-state-amber-mark' },
  high: { label: 'High risk', icon: ShieldAlert, look: 'text-state-orange-mark' },
  critical: { label: 'Critical risk', icon: ShieldX, look: 'text-state-red-mark' },
  unknown: { label: 'Not assessed', icon: ShieldQuestion, look: 'text-faint' },
} as const

type RiskMarkProps = {
  level: RiskLevel
  /** 0 to 100, shown behind the level. */
  score?: number
  /** Shows shield and score only. */
  compact?: boolean
  className?: string
}

export function RiskMark({ level, score, compact = false, className }: RiskMarkProps) {
  const { label, icon: Icon, look } = levels[level]
  return (
    <span
      title={compact ? label : undefined}
      className={classNames('inline-flex align-middle items-center gap-1.5 whitespace-nowrap', className)}
    >
      <Icon aria-hidden className={classNames('size-4 shrink-0', look)} />
      <span className={compact ? 'sr-only' : undefined}>{label}</span>
      {score === undefined ? null : <span className="tabular text-muted">{score}</span>}
    </span>
  )
}
