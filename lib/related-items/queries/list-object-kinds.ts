import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import type { RelatedKind } from '../schema'

/** Which kind of related item each object is, by id; one that is gone is left out. */
export async function listObjectKinds(actor: Actor, ids: string[]): Promise<Record<string, RelatedKind>> {
  authorize(actor, 'case:read')
  if (ids.length === 0) return {}
  const rows = await readRows<{ id: string; kind: RelatedKind }>(actor.environmentId, {
    text: `select o.id, object_kind(o.type, o.data) as kind from objects o where o.environment_id = $1 and o.id = any($2::uuid[])`,
    values: [actor.environmentId, ids],
  })
  return Object.fromEntries(rows.map(({ id, kind }) => [id, kind]))
}
