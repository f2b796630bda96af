import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'

/** Open cases of each template that has any, by its id. */
export const countOpenCases = query({
  permission: 'case:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<Record<string, number>> {
    const rows = await tx.prisma.$queryRaw<{ template_id: string; open: number }[]>`
      select template_id, count(*)::int as open from cases
      where environment_id = ${tx.environmentId}::uuid and status_kind <> 'end' group by template_id`
    return Object.fromEntries(rows.map(({ template_id, open }) => [template_id, open]))
  },
})
