import { Webhook } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { listWebhooks } from '@/lib/webhooks/queries/list-webhooks'
import { pageActor } from '../../_parts/page-actor'
import { AddWebhook } from './_parts/add-webhook'
import { eventChoices } from './_parts/event-choices'
import { WebhookTable } from './_parts/webhook-table'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function WebhooksPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor, membership } = await pageActor(env, paths.webhooks(env))
  if (!actor.permissions.has('webhook:write'))
    return (
      <>
        <PageHeader title="Webhooks" />
        <EmptyState icon={<Webhook />} title="Webhooks are for admins">
          Ask an admin of {membership.name}: they are listed under Members.
        </EmptyState>
      </>
    )
  const webhooks = await listWebhooks(actor, {})
  return (
    <>
      <PageHeader
        title="Webhooks"
        count={webhooks.length}
        description={`What happens in ${membership.name}, sent to systems of yours as it happens.`}
        // In one place whether there are webhooks or not, or the first one would close the dialog that shows its secret.
        actions={<AddWebhook env={env} choices={eventChoices()} />}
      />
      <div className="px-4">
        {webhooks.length > 0 ? (
          <WebhookTable env={env} webhooks={webhooks} />
        ) : (
          <EmptyState icon={<Webhook />} title="No webhooks yet">
            A webhook tells another system of new cases, decisions and missed deadlines. Add one above.
          </EmptyState>
        )}
      </div>
    </>
  )
}
