import 'server-only'
import { readFile } from '@/lib/cases/queries/read-file'
import { readRows } from '@/lib/db/statement'
import { clientAddress, inRanges } from '@/lib/doors/client-address'
import { fileResponse } from '@/lib/doors/file-response'
import { newRequestId } from '@/lib/doors/refusal'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import type { Permission } from '@/lib/kernel/permission'
import { refusal } from './answer-call'
import { type FileAccess, readLink } from './file-links'

interface Giver {
  organizationId: string
  ownerId: string | null
  allowedRanges: string[]
}

const reading: ReadonlySet<Permission> = new Set(['case:read', 'file:read'])

/** A file by the link that an answer or a message held. A link that ran out, or whose giver is gone, opens nothing. */
export async function openLink(request: Request, fileToken: string): Promise<Response> {
  const requestId = newRequestId()
  try {
    const access = readLink(new URL(request.url).searchParams.get('access_token') ?? '')
    const actor = access && toToken('file', access.fileId) === fileToken && (await actorOf(access, request, requestId))
    if (!actor) throw notFound('file')
    const file = await readFile(actor, { word: access.caseId, file: fileToken })
    return fileResponse(file, { 'Request-Id': requestId })
  } catch (thrown) {
    return refusal(thrown, requestId)
  }
}

async function actorOf(access: FileAccess, request: Request, requestId: string): Promise<Actor | null> {
  const { environmentId, kind, id } = access
  const ip = clientAddress(request.headers)
  const giver = await (kind === 'apiKey' ? liveKey(access) : liveWebhook(access))
  // a key that may only be used from some addresses hands out no way around them
  if (!giver || (giver.allowedRanges.length > 0 && !inRanges(giver.allowedRanges, ip))) return null
  const { organizationId, ownerId } = giver
  const base = { organizationId, environmentId, permissions: reading, via: 'api' as const, ip, requestId }
  return kind === 'apiKey'
    ? { ...base, kind: 'apiKey', apiKeyId: id, ownerId }
    : { ...base, kind: 'system', job: `webhook ${id}` }
}

const liveKey = async ({ environmentId, id }: FileAccess): Promise<Giver | undefined> =>
  (
    await readRows<Giver>(environmentId, {
      text: `select e.organization_id as "organizationId", k.created_by as "ownerId", k.allowed_ranges as "allowedRanges"
             from api_keys k join environments e on e.id = k.environment_id
             where k.id = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)`,
      values: [id, now()],
    })
  )[0]

const liveWebhook = async ({ environmentId, id }: FileAccess): Promise<Giver | undefined> =>
  (
    await readRows<Giver>(environmentId, {
      text: `select e.organization_id as "organizationId", null as "ownerId", '{}'::text[] as "allowedRanges"
             from webhook_endpoints w join environments e on e.id = w.environment_id
             where w.id = $1 and w.archived_at is null`,
      values: [id],
    })
  )[0]
