import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'

const input = z.strictObject({ resources: z.array(z.string().max(200)).max(100) })

/** Tags by resource: `domain`, `field/<id>`, `layout/<id>` …; one without any is an empty object. */
export const listResourceTags = query({
  permission: 'template:read',
  input,
  async run({ tx }, { resources }): Promise<Record<string, Record<string, string>>> {
    const rows = await tx.prisma.resourceTag.findMany({
      where: { environmentId: tx.environmentId, resource: { in: resources } },
      orderBy: { key: 'asc' },
    })
    const found = Object.fromEntries(resources.map((resource): [string, Record<string, string>] => [resource, {}]))
    for (const { resource, key, value } of rows) Object.assign(found[resource] ?? {}, { [key]: value })
    return found
  },
})
