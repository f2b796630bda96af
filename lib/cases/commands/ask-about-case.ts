import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { caseIdInput } from '../schema'
import { caseEvent } from '../write'

/** Asks those who lead what becomes of a case whose holder is away and had begun it. Once each time it is assigned. */
export const askAboutCase = command({
  name: 'case.ask_about',
  permission: 'case:assign',
  input: caseIdInput,
  async run({ tx, actor, record }, { caseId }) {
    const { caseRow } = await lockCase(tx, actor, caseId)
    if (!caseRow.assigneeId || caseRow.resolvedAt) return unchanged(null)
    const holder = await tx.prisma.user.findUnique({
      where: { id: caseRow.assigneeId },
      select: { awayFrom: true, awayTo: true },
    })
    const since = new Date(Math.max(Number(holder?.awayFrom ?? 0), Number(caseRow.assignedAt ?? 0)))
    const asked = await tx.prisma.event.count({ where: { caseId, type: 'case.holder_away', at: { gte: since } } })
    if (asked > 0) return unchanged(null)
    const leading = await tx.prisma.membership.findMany({
      where: { environmentId: tx.environmentId, roles: { has: 'manager' }, user: { disabledAt: null } },
      select: { userId: true },
      orderBy: { userId: 'asc' },
      take: 50,
    })
    record(
      caseEvent(caseRow, 'case.holder_away', {
        assigneeId: caseRow.assigneeId,
        awayTo: holder?.awayTo?.toISOString() ?? null,
        managerIds: leading.map(({ userId }) => userId),
      }),
    )
    return caseRow.assigneeId
  },
})
