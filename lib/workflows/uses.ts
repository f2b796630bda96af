import 'server-only'
import type { UseFinder } from '@/lib/uses'

/** Workflows whose draft or published version names the template, by id or key, or the field as `fields.key` or by name. */
export const workflowsUsing: UseFinder = async (tx, thing) => {
  const words =
    thing.kind === 'template' ? [`"${thing.id}"`, `"${thing.key}"`] : [`fields.${thing.key}`, `"${thing.key}":`]
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await tx.prisma.$queryRaw<{ id: string; name: string }[]>`
    select w.id, w.name from workflows w left join workflow_versions v on v.id = w.published_version_id
    where w.environment_id = ${tx.environmentId}::uuid and w.archived_at is null
      and (w.draft::text like any (${patterns}::text[]) or v.definition::text like any (${patterns}::text[]))
    order by w.name limit 100`
  return rows.map(({ id, name }) => ({ noun: 'workflow' as const, label: `the workflow ${name}`, count: 1, id }))
}
