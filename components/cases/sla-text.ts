import { durationText } from '@/components/ui/relative-time'

export type SlaStatus = 'on_track' | 'warning' | 'critical' | 'breached' | 'paused' | 'met' | 'missed'

export type SlaClock = {
  status: SlaStatus
  /** ISO 8601; absent where no deadline is set. */
  deadline?: string
  /** Left when the clock was paused, in milliseconds; it does not run. */
  remainingMs?: number
}

export type SlaShown = {
  status: SlaStatus
  /** What the chip shows. */
  text: string
  /** The whole sentence for a screen reader. */
  spoken: string
}

export const slaNames: Record<SlaStatus, string> = {
  on_track: 'On track',
  warning: 'Warning',
  critical: 'Critical',
  breached: 'Breached',
  paused: 'Paused',
  met: 'Met',
  missed: 'Missed',
}

const dayMs = 24 * 60 * 60_000

/** Nearer than this each second counts. */
export const lastMinutesMs = 5 * 60_000

/** `remaining` until the deadline, in milliseconds by the server's clock. A clock that runs out in front of the reader turns to Breached at once. */
export function slaShown({ status, deadline, remainingMs }: SlaClock, remaining: number): SlaShown {
  if (status === 'met' || status === 'missed') return { status, text: slaNames[status], spoken: `SLA ${status}` }
  if (status === 'paused') {
    if (remainingMs === undefined) return { status, text: 'Paused', spoken: 'SLA paused' }
    const left = durationText(Math.max(0, remainingMs))
    return { status, text: `${left} left`, spoken: `SLA paused, ${left} left` }
  }
  const name = slaNames[status]
  if (deadline === undefined) return { status, text: name, spoken: `SLA ${name.toLowerCase()}` }
  if (remaining <= 0 || status === 'breached') {
    const over = durationText(Math.min(0, remaining))
    // days late are days: the hours behind them make the chip wider than its column and decide nothing
    const shown = remaining <= -dayMs ? `${Math.floor(-remaining / dayMs)}d` : over
    return { status: 'breached', text: `Overdue ${shown}`, spoken: `SLA breached, overdue by ${over}` }
  }
  const left = durationText(remaining)
  const text = remaining < lastMinutesMs ? clockText(remaining) : left
  return { status, text, spoken: `SLA ${name.toLowerCase()}, ${left} left` }
}

/** "4:07"; the fixed shape keeps the chip from changing its width each second. */
function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
