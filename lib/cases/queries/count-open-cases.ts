import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'

/** Enough for `999+`: a list of templates does not wait for a count of a million. */
const most = 1000

/** Open cases of each template, by its id; at most a thousand of each are counted. */
export const countOpenCases = query({
  permission: 'case:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<Record<string, number>> {
    const rows = await tx.prisma.$queryRaw<{ id: string; open: number }[]>`
      select t.id, counted.open from templates t, lateral (
        select count(*)::int as open from (
          select 1 from cases c where c.environment_id = t.environment_id and c.template_id = t.id and c.resolved_at is null
          limit ${most}
        ) those
      ) counted
      where t.environment_id = ${tx.environmentId}::uuid`
    return Object.fromEntries(rows.map(({ id, open }) => [id, open]))
  },
})
