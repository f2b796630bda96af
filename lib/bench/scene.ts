import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { everyPermission } from '@/lib/auth/permissions'
import type { ApiKeyActor } from '@/lib/kernel/actor'

export interface Scene {
  key: string
  actor: ApiKeyActor
  /** A reviewer to claim as. */
  person: { id: string; email: string }
  queueId: string
  queueKey: string
}

/** A key, a person and a busy queue of the load environment. */
export async function setScene(owner: pg.Pool): Promise<Scene> {
  const { rows } = await owner.query<{ id: string; organization_id: string }>(
    `select id, organization_id from environments where slug = 'load'`,
  )
  const environment = rows[0]
  if (!environment) throw new Error('The environment load is not there: it is made by the seed.')
  const key = `dk_${randomBytes(24).toString('hex')}`
  const made = await owner.query<{ id: string }>(
    `insert into api_keys (environment_id, name, prefix, hash, scopes, rate_limit) values ($1, 'bench', 'dk_bench', $2, '{*}', 0) returning id`,
    [environment.id, createHash('sha256').update(key).digest()],
  )
  const people = await owner.query<{ id: string; email: string }>(
    `select u.id, u.email from users u join memberships m on m.user_id = u.id where m.environment_id = $1 and 'admin' = any(m.roles) limit 1`,
    [environment.id],
  )
  const queues = await owner.query<{ id: string; key: string }>(
    `select q.id, q.key from queues q where q.environment_id = $1 order by (select count(*) from cases c where c.queue_id = q.id and c.resolved_at is null) desc limit 1`,
    [environment.id],
  )
  return {
    key,
    person: people.rows[0] as Scene['person'],
    queueId: queues.rows[0]?.id as string,
    queueKey: queues.rows[0]?.key as string,
    actor: {
      kind: 'apiKey',
      apiKeyId: made.rows[0]?.id as string,
      ownerId: null,
      organizationId: environment.organization_id,
      environmentId: environment.id,
      permissions: everyPermission,
      via: 'api',
    },
  }
}
