import 'server-only'
import { findLiveKey } from '@/lib/api-keys/queries/find-live-key'
import { readFile } from '@/lib/cases/queries/read-file'
import { clientAddress, inRanges } from '@/lib/doors/client-address'
import { fileResponse } from '@/lib/doors/file-response'
import { newRequestId } from '@/lib/doors/refusal'
import type { Actor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import type { Permission } from '@/lib/kernel/permission'
import { findLiveWebhook } from '@/lib/webhooks/queries/find-live-webhook'
import { refusal } from './answer-call'
import { type FileAccess, readLink } from './file-links'

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
  const base = { environmentId, permissions: reading, via: 'api' as const, ip, requestId }
  if (kind === 'webhook') {
    const organizationId = await findLiveWebhook(environmentId, id)
    return organizationId ? { ...base, organizationId, kind: 'system', job: `webhook ${id}` } : null
  }
  const key = await findLiveKey(environmentId, id)
  // a key that may only be used from some addresses hands out no way around them
  if (!key || (key.allowedRanges.length > 0 && !inRanges(key.allowedRanges, ip))) return null
  const { organizationId, ownerId } = key
  return { ...base, organizationId, ownerId, kind: 'apiKey', apiKeyId: id }
}
