import 'server-only'
import type { UseFinder } from '@/lib/uses'

/** Templates whose draft or published version has the field; a template rests on no other. */
export const templatesUsing: UseFinder = async (tx, thing) => {
  if (thing.kind !== 'field') return []
  const rows = await tx.prisma.$queryRaw<{ id: string; name: string }[]>`
    select t.id, t.name from templates t left join template_versions v on v.id = t.published_version_id
    where t.environment_id = ${tx.environmentId}::uuid
      and (t.draft @> jsonb_build_object('fields', jsonb_build_array(jsonb_build_object('key', ${thing.key}::text)))
        or v.definition @> jsonb_build_object('fields', jsonb_build_array(jsonb_build_object('key', ${thing.key}::text))))
    order by t.position, t.name limit 100`
  return rows.map(({ id, name }) => ({ noun: 'template' as const, label: `the template ${name}`, count: 1, id }))
}
