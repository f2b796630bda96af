import 'server-only'
import { readRows } from '@/lib/db/statement'
import { now } from '@/lib/kernel/clock'

export interface LiveKey {
  organizationId: string
  ownerId: string | null
  allowedRanges: string[]
}

/** A key of that environment that could be used now, by its id; undefined where it was revoked or has expired. */
export async function findLiveKey(environmentId: string, apiKeyId: string): Promise<LiveKey | undefined> {
  const [found] = await readRows<LiveKey & { id: string }>(environmentId, {
    text: `select k.id, e.organization_id as "organizationId", k.created_by as "ownerId", k.allowed_ranges as "allowedRanges"
           from api_keys k join environments e on e.id = k.environment_id
           where k.id = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)`,
    values: [apiKeyId, now()],
  })
  return found
}
