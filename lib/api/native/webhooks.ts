import 'server-only'
import { z } from 'zod'
import { decrypt, encrypt } from '@/lib/encryption'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { archiveWebhook } from '@/lib/webhooks/commands/archive-webhook'
import { createWebhook } from '@/lib/webhooks/commands/create-webhook'
import { disableWebhook } from '@/lib/webhooks/commands/disable-webhook'
import { enableWebhook } from '@/lib/webhooks/commands/enable-webhook'
import { rotateWebhookSecret } from '@/lib/webhooks/commands/rotate-webhook-secret'
import { sendTestEvent } from '@/lib/webhooks/commands/send-test-event'
import { updateWebhook } from '@/lib/webhooks/commands/update-webhook'
import { getWebhook, listWebhooks } from '@/lib/webhooks/queries/list-webhooks'
import { createWebhookInput, rotateWebhookSecretInput, type WebhookView } from '@/lib/webhooks/schema'
import { type Answer, type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { webhookJson } from './webhook-json'
import { flag, noBody } from './words'

export const webhookIdOf = (params: Record<string, string>): string => {
  const id = parseToken('webhook', params.token ?? '')
  if (!id) throw notFound('webhook')
  return id
}

const { name, description, url, events, style, enabled, headers } = createWebhookInput.shape
const members = { url, events, name, description, enabled, headers }

/** A secret leaves once, so what is kept for a twin of the request holds it sealed. */
const context = 'idempotency webhook secret'
const sealed = (webhook: WebhookView, secret: string, status: number): Answer => ({
  status,
  data: { ...webhookJson(webhook), secret: Buffer.from(encrypt(secret, context)).toString('base64') },
})
function unsealed(answer: Answer): Answer {
  const data = answer.data as { secret: string }
  return { ...answer, data: { ...data, secret: decrypt(Buffer.from(data.secret, 'base64'), context) } }
}
const redraw = (result: unknown) => unsealed(result as Answer)

export const webhookOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/webhooks',
    summary: 'List webhooks, newest first',
    permission: 'webhook:write',
    query: pageQuery.extend({ archived: flag }),
    answers: { 200: 'WebhookList' },
    run: async ({ actor, query }) =>
      pageOf(await listWebhooks(actor, { archived: query.archived }), query, ({ id }) => id, webhookJson),
  }),
  operation({
    method: 'post',
    path: '/v1/webhooks',
    summary: 'Register a webhook; the answer is the one place that shows its secret',
    permission: 'webhook:write',
    body: z.strictObject({ ...members, style }),
    answers: { 201: 'WebhookWithSecret' },
    redraw,
    run: async ({ actor, body, write }) =>
      unsealed(
        await write(async (tx) => {
          const { webhook, secret } = await createWebhook(actor, body, tx)
          return sealed(webhook, secret, 201)
        }),
      ),
  }),
  operation({
    method: 'get',
    path: '/v1/webhooks/{token}',
    summary: 'Get a webhook',
    permission: 'webhook:write',
    answers: { 200: 'Webhook' },
    run: async ({ actor, params }) => ({
      data: webhookJson(await getWebhook(actor, { webhookId: webhookIdOf(params) })),
    }),
  }),
  operation({
    method: 'patch',
    path: '/v1/webhooks/{token}',
    summary: 'Change a webhook; enabled sets a paused one to work again',
    permission: 'webhook:write',
    body: z.strictObject({ ...z.object(members).partial().shape, description: z.string().trim().max(1000).optional() }),
    answers: { 200: 'Webhook' },
    run: ({ actor, params, body: { enabled, ...details }, write }) =>
      write(async (tx) => {
        const webhookId = webhookIdOf(params)
        let view = await updateWebhook(actor, { webhookId, ...given(details) }, tx)
        if (enabled !== undefined) view = await (enabled ? enableWebhook : disableWebhook)(actor, { webhookId }, tx)
        return { data: webhookJson(view) }
      }),
  }),
  operation({
    method: 'delete',
    path: '/v1/webhooks/{token}',
    summary: 'Archive a webhook: nothing more is sent to it',
    permission: 'webhook:write',
    answers: { 200: 'Webhook' },
    run: ({ actor, params, write }) =>
      write(async (tx) => ({
        data: webhookJson(await archiveWebhook(actor, { webhookId: webhookIdOf(params) }, tx)),
      })),
  }),
  operation({
    method: 'post',
    path: '/v1/webhooks/{token}/test',
    summary: 'Send a test event to a webhook',
    permission: 'webhook:write',
    body: noBody,
    answers: { 202: 'WebhookTest' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        await sendTestEvent(actor, { webhookId: webhookIdOf(params) }, tx)
        return { status: 202, data: { webhook_id: params.token } }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/webhooks/{token}/rotate-secret',
    summary: 'A new secret; that of now stays valid beside it for a while',
    permission: 'webhook:write',
    body: z.strictObject({ expires_in_seconds: rotateWebhookSecretInput.shape.expiresInSeconds }),
    answers: { 200: 'WebhookWithSecret' },
    redraw,
    run: async ({ actor, params, body, write }) =>
      unsealed(
        await write(async (tx) => {
          const input = { webhookId: webhookIdOf(params), expiresInSeconds: body.expires_in_seconds }
          const { webhook, secret } = await rotateWebhookSecret(actor, input, tx)
          return sealed(webhook, secret, 200)
        }),
      ),
  }),
]

/** Only the members that were sent: an absent one changes nothing. */
const given = <Members extends object>(members: Members): Partial<Members> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<Members>
