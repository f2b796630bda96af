'use client'

import { SlaChip } from '@/components/cases/sla-chip'
import { useTimeUntil } from '@/components/ui/use-time-until'
import type { SlaStatus } from '@/lib/sla/names'
import type { OtherClockView } from '@/lib/sla/schema'

/** A clock beside the deadline: the first touch, the approval, the client's answer. */
export function OtherClock({ clock }: { clock: OtherClockView }) {
  const remaining = useTimeUntil(Date.parse(clock.deadline))
  return <SlaChip status={statusOf(clock, remaining)} deadline={clock.deadline} />
}

function statusOf({ stoppedAt, deadline, warningAt }: OtherClockView, remaining: number): SlaStatus {
  if (stoppedAt) return stoppedAt < deadline ? 'met' : 'missed'
  if (remaining <= 0) return 'breached'
  const warned = warningAt !== null && remaining <= Date.parse(deadline) - Date.parse(warningAt)
  return warned ? 'warning' : 'on_track'
}
