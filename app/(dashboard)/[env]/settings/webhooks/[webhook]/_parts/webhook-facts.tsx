import { Property } from '@/components/ui/property'
import { PropertyList } from '@/components/ui/property-list'
import { TimeAgo } from '@/components/ui/time-ago'
import { styleNames } from '@/lib/webhooks/names'
import type { WebhookView } from '@/lib/webhooks/schema'
import { WebhookChip } from '../../_parts/webhook-chip'

export function WebhookFacts({ webhook }: { webhook: WebhookView }) {
  return (
    <PropertyList className="rounded-panel border border-hairline bg-panel px-4 py-2">
      <Property label="State">
        <WebhookChip webhook={webhook} />
        {webhook.failingSince ? (
          <span className="ms-2 text-muted">
            first failure <TimeAgo at={webhook.failingSince} />
          </span>
        ) : null}
      </Property>
      <Property label="Style">{styleNames[webhook.style]}</Property>
      <Property label="Events">
        {webhook.events.includes('*') ? 'All' : <span className="font-mono text-12">{webhook.events.join(', ')}</span>}
      </Property>
      {webhook.headerNames.length > 0 ? (
        <Property label="Headers">
          <span className="font-mono text-12">{webhook.headerNames.join(', ')}</span>
        </Property>
      ) : null}
      {webhook.previousExpiresAt ? (
        <Property label="Secrets">
          Two are valid: the one before expires <TimeAgo at={webhook.previousExpiresAt} />
        </Property>
      ) : null}
    </PropertyList>
  )
}
