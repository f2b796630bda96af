import { describe, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/kernel/actor'
import { apiKeyActor, asOwner, makeWorld, memberActor } from '@/lib/testing/factories'
import { makeWebhook } from '@/lib/testing/webhook-scene'
import { archiveWebhook } from './commands/archive-webhook'
import { createWebhook } from './commands/create-webhook'
import { disableWebhook } from './commands/disable-webhook'
import { enableWebhook } from './commands/enable-webhook'
import { replayDelivery } from './commands/replay-delivery'
import { rotateWebhookSecret } from './commands/rotate-webhook-secret'
import { sendTestEvent } from './commands/send-test-event'
import { updateWebhook } from './commands/update-webhook'
import { getWebhook, listWebhooks, revealWebhook } from './queries/list-webhooks'

const url = 'https://hooks.example.com/docket?token=hidden'
const eventsOf = (webhookId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ type: string; payload: Record<string, unknown> }>(
      'select type, payload from events where subject_id = $1 order by id',
      [webhookId],
    )
    return rows
  })

describe('a webhook', () => {
  it('is made, changed, stopped, set going and put away, each step recorded', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const { webhook, secret } = await makeWebhook(world, url, { events: ['case.created', 'case.created'] })
    expect(webhook).toMatchObject({
      name: 'hooks.example.com',
      style: 'standard',
      events: ['case.created'],
      status: 'active',
    })
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/)
    const webhookId = webhook.id
    const changed = await updateWebhook(admin, {
      webhookId,
      events: ['case.created', '*'],
      headers: { 'X-Team': 'kyc' },
    })
    expect(changed).toMatchObject({ events: ['*'], headerNames: ['X-Team'], name: 'hooks.example.com' })
    expect((await updateWebhook(admin, { webhookId, headers: { 'X-Team': 'kyc' } })).updatedAt).toBe(changed.updatedAt)
    expect(await disableWebhook(admin, { webhookId })).toMatchObject({ status: 'disabled' })
    expect(await disableWebhook(admin, { webhookId })).toMatchObject({ status: 'disabled' })
    expect(await enableWebhook(admin, { webhookId })).toMatchObject({ status: 'active' })
    await sendTestEvent(admin, { webhookId })
    expect(await archiveWebhook(admin, { webhookId })).toMatchObject({ status: 'archived' })
    expect(await listWebhooks(admin, {})).toEqual([])
    expect(await listWebhooks(admin, { archived: true })).toHaveLength(1)
    const events = await eventsOf(webhookId)
    expect(events.map(({ type }) => type)).toEqual([
      'webhook.created',
      'webhook.updated',
      'webhook.disabled',
      'webhook.enabled',
      'webhook.tested',
      'webhook.archived',
    ])
    expect(JSON.stringify(events)).not.toMatch(/hidden|whsec_/)
  })

  it('keeps its secrets and headers encrypted, and shows them to who may ask', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const made = await makeWebhook(world, url, { style: 'persona', headers: { Authorization: 'Bearer quiet' } })
    expect(made.secret).toMatch(/^wbhsec_[0-9a-f-]{36}$/)
    const webhookId = made.webhook.id
    const rotated = await rotateWebhookSecret(admin, { webhookId, expiresInSeconds: 3600 })
    const revealed = await revealWebhook(admin, { webhookId })
    expect(revealed.secrets.map(({ value }) => value)).toEqual([rotated.secret, made.secret])
    expect(revealed.headers).toEqual({ Authorization: 'Bearer quiet' })
    expect(revealed.secrets[0]?.expiresAt).toBeNull()
    await rotateWebhookSecret(admin, { webhookId, expiresInSeconds: 0 })
    expect((await revealWebhook(admin, { webhookId })).secrets).toHaveLength(1)
    const row = await asOwner(async (owner) => {
      const { rows } = await owner.query('select * from webhook_endpoints where id = $1', [webhookId])
      return `${rows[0].secret.toString('latin1')} ${rows[0].headers.toString('latin1')}`
    })
    expect(row).not.toMatch(/wbhsec_|quiet/)
  })

  it('is refused to all but admins and keys with the scope', async () => {
    const world = await makeWorld()
    const { webhook } = await makeWebhook(world, url)
    const webhookId = webhook.id
    const calls: ((actor: MemberActor) => Promise<unknown>)[] = [
      (actor) => createWebhook(actor, { url, events: ['*'] }),
      (actor) => updateWebhook(actor, { webhookId, name: 'Mine' }),
      (actor) => archiveWebhook(actor, { webhookId }),
      (actor) => enableWebhook(actor, { webhookId }),
      (actor) => disableWebhook(actor, { webhookId }),
      (actor) => rotateWebhookSecret(actor, { webhookId }),
      (actor) => sendTestEvent(actor, { webhookId }),
      (actor) => replayDelivery(actor, { deliveryId: webhookId }),
      (actor) => listWebhooks(actor, {}),
      (actor) => revealWebhook(actor, { webhookId }),
    ]
    for (const call of calls)
      await expect(call(memberActor(world, 'manager'))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(listWebhooks(apiKeyActor(world, ['cases:write']), {})).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await listWebhooks(apiKeyActor(world, ['webhooks:write']), {})).toHaveLength(1)
    const stranger = memberActor(await makeWorld({ organizationId: world.organizationId }), 'admin')
    for (const call of calls.slice(1).filter((_, index) => index !== 7))
      await expect(call(stranger)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await listWebhooks(stranger, {})).toEqual([])
  })

  it('is refused with what nothing can be sent to, all problems at once', async () => {
    const world = await makeWorld()
    const refused = (given: object) =>
      expect(makeWebhook(world, url, given)).rejects.toMatchObject({ kind: 'invalid' }) as Promise<unknown>
    await expect(
      makeWebhook(world, url, { events: [], headers: { Host: 'a', 'X-Line': 'a\nb' }, name: '' }),
    ).rejects.toMatchObject({
      problems: [{ field: 'name' }, { field: 'events' }, { field: 'headers.Host' }, { field: 'headers.X-Line' }],
    })
    await refused({ events: ['everything'] })
    for (const [address, code] of [
      ['http://hooks.example.com', 'https_required'],
      ['https://10.0.0.1/hook', 'private_address'],
      ['https://[::1]/hook', 'private_address'],
      ['https://me:secret@hooks.example.com', 'invalid_url'],
      ['hooks.example.com', 'invalid_url'],
    ] as const)
      await expect(makeWebhook(world, address)).rejects.toMatchObject({ code, field: 'url' })
  })

  it('that is archived or stopped takes nothing more', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const { webhook } = await makeWebhook(world, url, { enabled: false })
    const webhookId = webhook.id
    await expect(sendTestEvent(admin, { webhookId })).rejects.toMatchObject({ code: 'webhook_not_active' })
    await archiveWebhook(admin, { webhookId })
    await archiveWebhook(admin, { webhookId })
    for (const call of [
      () => updateWebhook(admin, { webhookId, name: 'Again' }),
      () => enableWebhook(admin, { webhookId }),
      () => rotateWebhookSecret(admin, { webhookId }),
      () => sendTestEvent(admin, { webhookId }),
    ])
      await expect(call()).rejects.toMatchObject({ kind: 'conflict', code: 'webhook_archived' })
    expect(await getWebhook(admin, { webhookId })).toMatchObject({ status: 'archived' })
  })

  it('survives twins: two disable it, one event', async () => {
    const world = await makeWorld()
    const { webhook } = await makeWebhook(world, url)
    const admin = memberActor(world, 'admin')
    await Promise.all(Array.from({ length: 4 }, () => disableWebhook(admin, { webhookId: webhook.id })))
    expect((await eventsOf(webhook.id)).filter(({ type }) => type === 'webhook.disabled')).toHaveLength(1)
  })
})
