import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { savedView, visibleViews } from '../access'
import type { SavedViewView } from '../schema'

/** Views this actor has, their own first, then by name; with `queueId` those of one page (null = the page of all cases). */
export const listViews = query({
  permission: 'case:read',
  input: z.strictObject({ queueId: z.uuid().nullable().optional() }),
  async run({ tx, actor }, { queueId }): Promise<SavedViewView[]> {
    const rows = await tx.prisma.savedView.findMany({
      where: { ...(await visibleViews(tx, actor)), ...(queueId === undefined ? {} : { queueId }) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 500,
    })
    const teamIds = rows.flatMap(({ teamId }) => teamId ?? [])
    const teams = teamIds.length > 0 ? await tx.prisma.team.findMany({ where: { id: { in: teamIds } } }) : []
    const names = new Map(teams.map(({ id, name }) => [id, name]))
    const rank = { personal: 0, team: 1, everyone: 2 }
    return rows
      .map((row) => savedView(actor, row, row.teamId ? (names.get(row.teamId) ?? null) : null))
      .sort((one, other) => rank[one.scope] - rank[other.scope])
  },
})
