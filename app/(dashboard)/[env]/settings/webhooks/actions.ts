'use server'

import { serverAction } from '@/lib/doors/server-action'
import { archiveWebhook } from '@/lib/webhooks/commands/archive-webhook'
import { createWebhook } from '@/lib/webhooks/commands/create-webhook'
import { disableWebhook } from '@/lib/webhooks/commands/disable-webhook'
import { enableWebhook } from '@/lib/webhooks/commands/enable-webhook'
import { replayDelivery } from '@/lib/webhooks/commands/replay-delivery'
import { rotateWebhookSecret } from '@/lib/webhooks/commands/rotate-webhook-secret'
import { sendTestEvent } from '@/lib/webhooks/commands/send-test-event'
import { updateWebhook } from '@/lib/webhooks/commands/update-webhook'
import { checkSignature } from '@/lib/webhooks/queries/check-signature'

export const createWebhookAction = serverAction(createWebhook)
export const updateWebhookAction = serverAction(updateWebhook)
export const archiveWebhookAction = serverAction(archiveWebhook)
export const enableWebhookAction = serverAction(enableWebhook)
export const disableWebhookAction = serverAction(disableWebhook)
export const rotateWebhookSecretAction = serverAction(rotateWebhookSecret)
export const sendTestEventAction = serverAction(sendTestEvent)
export const replayDeliveryAction = serverAction(replayDelivery)
export const checkSignatureAction = serverAction(checkSignature)
