import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { toAppError } from '@/lib/db/errors'
import type { MemberActor } from '@/lib/kernel/actor'
import { parseToken } from '@/lib/kernel/ids'
import { paths } from '@/lib/paths'
import { getWebhook } from '@/lib/webhooks/queries/list-webhooks'
import { pageActor } from '../../../_parts/page-actor'
import { eventChoices } from '../_parts/event-choices'
import { DeliveryList } from './_parts/delivery-list'
import { WebhookActions } from './_parts/webhook-actions'
import { WebhookFacts } from './_parts/webhook-facts'

export const metadata: Metadata = { title: 'Webhook' }

type Props = { params: Promise<{ env: string; webhook: string }> }

export default async function WebhookPage({ params }: Props) {
  const { env, webhook: token } = await params
  const { actor } = await pageActor(env, paths.webhook(env, token))
  const webhook = await findWebhook(actor, token)
  return (
    <>
      <PageHeader
        title={webhook.name}
        description={<span className="font-mono text-12 break-all">{webhook.url}</span>}
        actions={<WebhookActions env={env} webhook={webhook} choices={eventChoices()} />}
      />
      <div className="flex flex-col gap-4 px-4">
        {webhook.status === 'paused' ? (
          <Notice kind="failure" title="Paused">
            Nothing has reached this address for five days. Events wait for it: enable it again and they are sent,
            oldest first.
          </Notice>
        ) : null}
        <WebhookFacts webhook={webhook} />
        <DeliveryList env={env} webhookId={webhook.id} replayable={webhook.status === 'active'} />
      </div>
    </>
  )
}

async function findWebhook(actor: MemberActor, token: string) {
  const webhookId = parseToken('webhook', token)
  if (!webhookId) notFound()
  return getWebhook(actor, { webhookId }).catch((thrown) => {
    const error = toAppError(thrown)
    if (error.kind === 'not_found' || error.kind === 'forbidden') notFound()
    throw error
  })
}
