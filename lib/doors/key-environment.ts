import 'server-only'
import { database } from '@/lib/db/client'
import { toAppError } from '@/lib/db/errors'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'

/** How long it is believed that a key reaches an environment it made. */
const believedMs = 1000
const remembered = new Map<string, number>()
const rememberedMost = 1000

/** The actor in another environment that its key made; its own one as it is. @throws AppError `not_found` */
export async function actorIn(actor: ApiKeyActor, environmentId: string): Promise<ApiKeyActor> {
  if (environmentId === actor.environmentId) return actor
  if (!isUuid(environmentId) || !(await reaches(actor.apiKeyId, environmentId.toLowerCase()))) throw notFound('domain')
  return { ...actor, environmentId: environmentId.toLowerCase() }
}

async function reaches(keyId: string, environmentId: string): Promise<boolean> {
  const name = `${keyId} ${environmentId}`
  if (Date.now() - (remembered.get(name) ?? 0) < believedMs) return true
  try {
    const { rows } = await database().pool.query<{ found: unknown[] }>({
      name: 'key_environments',
      text: 'select key_environments($1, $2) as found',
      values: [keyId, environmentId],
    })
    if (!rows[0]?.found.length) return false
  } catch (error) {
    throw toAppError(error)
  }
  if (remembered.size >= rememberedMost) remembered.clear()
  remembered.set(name, Date.now())
  return true
}
