import 'server-only'
import { readRows } from '@/lib/db/statement'

/** The organization of a webhook that was not put away; undefined where it was. */
export async function findLiveWebhook(environmentId: string, webhookId: string): Promise<string | undefined> {
  const [found] = await readRows<{ organizationId: string }>(environmentId, {
    text: `select e.organization_id as "organizationId"
           from webhook_endpoints w join environments e on e.id = w.environment_id
           where w.id = $1 and w.archived_at is null`,
    values: [webhookId],
  })
  return found?.organizationId
}
