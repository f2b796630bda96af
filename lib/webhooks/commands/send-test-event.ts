import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { lockWebhook, webhookEvent } from '../access'
import { webhookStatus } from '../names'
import { webhookIdInput } from '../schema'

/** Has an event of its own sent to one endpoint, whatever events it asks for: the dispatcher takes it from there. */
export const sendTestEvent = command({
  name: 'webhook.test',
  permission: 'webhook:write',
  input: webhookIdInput,
  async run({ tx, record }, { webhookId }) {
    const row = await lockWebhook(tx, webhookId)
    if (webhookStatus(row) !== 'active')
      throw new AppError('conflict', 'webhook_not_active', 'This webhook is not active. Enable it first.')
    record(webhookEvent(row, 'tested'))
    return { webhookId: row.id }
  },
})
