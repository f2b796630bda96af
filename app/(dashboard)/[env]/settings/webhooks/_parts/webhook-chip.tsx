import { Ban, CircleCheck, CirclePause, TriangleAlert } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import type { WebhookView } from '@/lib/webhooks/schema'

/** How an endpoint fares: paused and failing before all else. */
export function WebhookChip({ webhook }: { webhook: Pick<WebhookView, 'status' | 'failingSince'> }) {
  switch (webhook.status) {
    case 'archived':
      return <Chip tone="slate">Archived</Chip>
    case 'disabled':
      return (
        <Chip tone="slate" icon={<Ban aria-hidden />}>
          Disabled
        </Chip>
      )
    case 'paused':
      return (
        <Chip tone="red" icon={<CirclePause aria-hidden />}>
          Paused
        </Chip>
      )
    case 'active':
      return webhook.failingSince ? (
        <Chip tone="amber" icon={<TriangleAlert aria-hidden />}>
          Failing
        </Chip>
      ) : (
        <Chip tone="green" icon={<CircleCheck aria-hidden />}>
          Active
        </Chip>
      )
  }
}
