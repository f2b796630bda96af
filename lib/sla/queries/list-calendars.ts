import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { type CalendarView, calendarDefinition } from '../schema'

/** Live calendars as they are now, by name. */
export const listCalendars = query({
  permission: 'queue:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<CalendarView[]> {
    const rows = await tx.prisma.calendar.findMany({
      where: { environmentId: tx.environmentId, archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    const versions = await tx.prisma.calendarVersion.findMany({
      where: { id: { in: rows.map((row) => row.versionId) } },
    })
    return rows.map(({ id, key, name, versionId, createdAt }) => {
      const version = versions.find((known) => known.id === versionId)
      return {
        id,
        key,
        name,
        version: version?.number ?? 1,
        definition: calendarDefinition.parse(version?.definition),
        createdAt: createdAt.toISOString(),
      }
    })
  },
})
