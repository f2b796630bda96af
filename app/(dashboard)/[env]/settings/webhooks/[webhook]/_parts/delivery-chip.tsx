import { Ban, CircleCheck, CircleX, Clock, Filter } from 'lucide-react'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Tone } from '@/components/ui/tone'
import type { DeliveryState } from '@/lib/webhooks/names'

const looks: Record<DeliveryState, { label: string; tone: Tone; icon: ReactNode }> = {
  pending: { label: 'Waiting', tone: 'violet', icon: <Clock aria-hidden /> },
  delivered: { label: 'Delivered', tone: 'green', icon: <CircleCheck aria-hidden /> },
  failed: { label: 'Given up', tone: 'red', icon: <CircleX aria-hidden /> },
  cancelled: { label: 'Called off', tone: 'slate', icon: <Ban aria-hidden /> },
  skipped: { label: 'Left out', tone: 'slate', icon: <Filter aria-hidden /> },
}

export function DeliveryChip({ state }: { state: DeliveryState }) {
  const { label, tone, icon } = looks[state]
  return (
    <Chip tone={tone} icon={icon}>
      {label}
    </Chip>
  )
}
