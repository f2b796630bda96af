import 'server-only'
import { z } from 'zod'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { archiveWebhook } from '@/lib/webhooks/commands/archive-webhook'
import { createWebhook } from '@/lib/webhooks/commands/create-webhook'
import { disableWebhook } from '@/lib/webhooks/commands/disable-webhook'
import { enableWebhook } from '@/lib/webhooks/commands/enable-webhook'
import { rotateWebhookSecret } from '@/lib/webhooks/commands/rotate-webhook-secret'
import { updateWebhook } from '@/lib/webhooks/commands/update-webhook'
import { listWebhooks, revealWebhook } from '@/lib/webhooks/queries/list-webhooks'
import { longestOverlapSeconds } from '@/lib/webhooks/schema'
import { parsePersonaId } from './ids'
import { type Answer, type Call, type Operation, operation } from './operation'
import { pageOf } from './page-of'
import { webhookDocument } from './webhook-document'
import { attributesSchema, detailsOf } from './webhook-words'

/** Persona's API shows and changes the webhooks of its own style; the others are for settings and the native API. */
async function webhookIdOf(actor: ApiKeyActor, params: Record<string, string>, tx?: DoorTx): Promise<string> {
  const webhookId = parsePersonaId('webhook', params.id ?? '')
  if (!webhookId) throw notFound('webhook')
  const { webhook } = await revealWebhook(actor, { webhookId }, tx)
  if (webhook.style !== 'persona') throw notFound('webhook')
  return webhookId
}

async function withSecrets(actor: ApiKeyActor, webhookId: string, tx?: DoorTx, status = 200): Promise<Answer> {
  const { webhook, secrets } = await revealWebhook(actor, { webhookId }, tx)
  return { status, data: webhookDocument(webhook, secrets) }
}

const change = (call: Call<unknown>, run: (tx: DoorTx, webhookId: string) => Promise<unknown>): Promise<Answer> =>
  call.write(async (tx) => {
    const webhookId = await webhookIdOf(call.actor, call.params, tx)
    await run(tx, webhookId)
    const { webhook } = await revealWebhook(call.actor, { webhookId }, tx)
    return { data: webhookDocument(webhook) }
  })

const verb = (
  name: string,
  command: (actor: ApiKeyActor, input: { webhookId: string }, tx: DoorTx) => Promise<unknown>,
) =>
  operation({
    method: 'post',
    path: `/webhooks/{id}/${name}`,
    permission: 'webhook:write',
    run: (call) => change(call, (tx, webhookId) => command(call.actor, { webhookId }, tx)),
  })

export const webhookOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/webhooks',
    permission: 'webhook:write',
    async run({ actor, url, query }) {
      const views = (await listWebhooks(actor, { archived: true })).filter(({ style }) => style === 'persona')
      return pageOf(
        views.map((view) => webhookDocument(view)),
        query,
        url,
      )
    },
  }),
  operation({
    method: 'post',
    path: '/webhooks',
    permission: 'webhook:write',
    secret: true,
    body: z.strictObject({
      data: z.strictObject({
        type: z.literal('webhook').optional(),
        attributes: attributesSchema.required({ url: true, 'enabled-events': true }),
      }),
    }),
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { attributes } = body.data
        const { webhook } = await createWebhook(
          actor,
          // as with Persona, it does nothing until it is enabled
          {
            ...detailsOf(attributes, {}, attributes['enabled-events']),
            url: attributes.url,
            events: attributes['enabled-events'],
            style: 'persona',
            enabled: false,
          },
          tx,
        )
        return withSecrets(actor, webhook.id, tx, 201)
      }),
  }),
  operation({
    method: 'get',
    path: '/webhooks/{id}',
    permission: 'webhook:write',
    run: async ({ actor, params }) => withSecrets(actor, await webhookIdOf(actor, params)),
  }),
  operation({
    method: 'patch',
    path: '/webhooks/{id}',
    permission: 'webhook:write',
    body: z.strictObject({
      data: z
        .strictObject({
          type: z.literal('webhook').optional(),
          id: z.string().optional(),
          attributes: attributesSchema.optional(),
        })
        .optional(),
    }),
    run: (call) =>
      change(call, async (tx, webhookId) => {
        const { webhook } = await revealWebhook(call.actor, { webhookId }, tx)
        const details = detailsOf(call.body.data?.attributes ?? {}, webhook.options, webhook.events)
        await updateWebhook(call.actor, { webhookId, ...details }, tx)
      }),
  }),
  verb('archive', archiveWebhook),
  verb('enable', enableWebhook),
  verb('disable', disableWebhook),
  operation({
    method: 'post',
    path: '/webhooks/{id}/rotate-secret',
    permission: 'webhook:write',
    secret: true,
    body: z.strictObject({
      meta: z
        .strictObject({ 'expires-in-seconds': z.number().int().min(0).max(longestOverlapSeconds).optional() })
        .optional(),
    }),
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const webhookId = await webhookIdOf(actor, params, tx)
        await rotateWebhookSecret(actor, { webhookId, expiresInSeconds: body.meta?.['expires-in-seconds'] }, tx)
        return withSecrets(actor, webhookId, tx)
      }),
  }),
  operation({
    method: 'post',
    path: '/webhooks/{id}/clone',
    permission: 'webhook:write',
    secret: true,
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { webhook, headers } = await revealWebhook(actor, { webhookId: await webhookIdOf(actor, params, tx) }, tx)
        const { name, description, url, events, options } = webhook
        const copy = { name: `${name} (copy)`.slice(0, 100), description, url, events, options, headers }
        const { webhook: made } = await createWebhook(actor, { ...copy, style: 'persona', enabled: false }, tx)
        return withSecrets(actor, made.id, tx)
      }),
  }),
]
