import 'server-only'
import type { UseFinder } from '@/lib/uses'

/** API keys that made cases of the template in the last thirty days, by the newest five thousand of those. */
export const keysUsing: UseFinder = async (tx, thing) => {
  if (thing.kind !== 'template') return []
  const rows = await tx.prisma.$queryRaw<{ id: string; name: string; count: number }[]>`
    select k.id, k.name, count(*)::int as count
    from (select c.creator_id from cases c where c.environment_id = ${tx.environmentId}::uuid
        and c.template_id = ${thing.id}::uuid and c.creator_kind = 'apiKey' and c.created_at > now() - interval '30 days'
        order by c.created_at desc, c.id desc limit 5000) c
    join api_keys k on k.id::text = c.creator_id and k.revoked_at is null
    group by k.id, k.name order by k.name`
  return rows.map(({ id, name, count }) => ({ noun: 'api_key' as const, label: `the API key ${name}`, count, id }))
}
