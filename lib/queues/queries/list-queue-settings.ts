import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { admissionRules, type QueueSettings, queueTarget } from '../schema'

/** Live queues as they are set up, in the order their rules are asked. */
export const listQueueSettings = query({
  permission: 'queue:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<QueueSettings[]> {
    const rows = await tx.prisma.queue.findMany({
      where: { environmentId: tx.environmentId, archivedAt: null },
      include: { teams: { select: { teamId: true }, orderBy: { teamId: 'asc' } } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ id, key, name, color, isDefault, defaultOrder, capacity, createdAt, ...row }) => ({
      id,
      key,
      name,
      color: color as QueueSettings['color'],
      isDefault,
      defaultOrder: defaultOrder as QueueSettings['defaultOrder'],
      admissionRules: admissionRules.parse(row.admissionRules),
      teamIds: row.teams.map(({ teamId }) => teamId),
      sla: row.slaOverride === null ? null : queueTarget.parse(row.slaOverride),
      capacity,
      createdAt: createdAt.toISOString(),
    }))
  },
})
