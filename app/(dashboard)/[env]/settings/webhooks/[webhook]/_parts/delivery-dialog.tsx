'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { toToken } from '@/lib/kernel/ids'
import { deliveryOptions, webhookKeys } from '@/lib/webhooks/client'
import { replayDeliveryAction } from '../../actions'
import { AttemptList } from './attempt-list'
import { DeliveryChip } from './delivery-chip'
import { Payload } from './payload'

type DeliveryDialogProps = {
  env: string
  webhookId: string
  deliveryId: string
  replayable: boolean
  onClose: () => void
}

/** One message: every attempt at it, what was sent, and sending it once more. */
export function DeliveryDialog({ env, webhookId, deliveryId, replayable, onClose }: DeliveryDialogProps) {
  const client = useQueryClient()
  const { run, pending, refusal } = useChange()
  const { data, error } = useQuery(deliveryOptions(env, deliveryId))

  async function resend() {
    if (!(await run(() => replayDeliveryAction(env, { deliveryId })))) return
    showToast({ title: 'The message is sent again.' })
    await Promise.all([
      client.invalidateQueries({ queryKey: webhookKeys.delivery(env, deliveryId) }),
      client.invalidateQueries({ queryKey: webhookKeys.deliveries(env, webhookId) }),
    ])
  }

  return (
    <Dialog
      open
      size="large"
      title={data?.delivery.eventName ?? 'Delivery'}
      onOpenChange={onClose}
      footer={
        <Button
          icon={<RotateCw aria-hidden />}
          pending={pending}
          disabledReason={replayable ? null : 'Enable the webhook first.'}
          onClick={() => void resend()}
        >
          Resend
        </Button>
      }
    >
      <div className="flex min-h-40 flex-col gap-4">
        {error ? <Notice kind="failure">{error.message}</Notice> : null}
        {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
        {data ? (
          <>
            <p className="flex flex-wrap items-center gap-2">
              <DeliveryChip state={data.delivery.state} />
              <span className="font-mono text-12 text-muted">{toToken('webhookDelivery', data.delivery.id)}</span>
            </p>
            <AttemptList attempts={data.attempts} nextAttemptAt={data.delivery.nextAttemptAt} />
            <section aria-labelledby="sent">
              <h3 id="sent" className="mb-1 text-12 font-medium text-muted">
                Sent
              </h3>
              {data.body ? (
                <Payload text={pretty(data.body)} label="What was sent" />
              ) : (
                <p className="text-muted">Nothing yet.</p>
              )}
            </section>
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
