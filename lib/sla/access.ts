import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound, type Problem, refuse } from '@/lib/kernel/errors'
import { unknownCalendar } from '@/lib/queues/access'

/** A live calendar. @throws AppError `not_found`, `conflict` archived */
export async function accessCalendar(tx: Tx, calendarId: string) {
  const calendar = await tx.prisma.calendar.findFirst({ where: { id: calendarId, environmentId: tx.environmentId } })
  if (!calendar) throw notFound('calendar')
  if (calendar.archivedAt) throw new AppError('conflict', 'archived', `${calendar.name} is archived.`)
  return calendar
}

/** A live policy. @throws AppError `not_found`, `conflict` archived */
export async function accessSlaPolicy(tx: Tx, slaPolicyId: string) {
  const policy = await tx.prisma.slaPolicy.findFirst({ where: { id: slaPolicyId, environmentId: tx.environmentId } })
  if (!policy) throw notFound('SLA policy')
  if (policy.archivedAt) throw new AppError('conflict', 'archived', `${policy.name} is archived.`)
  return policy
}

interface Named {
  templateIds?: readonly string[]
  queueIds?: readonly string[]
  calendarId?: string | null
}

/**
 * Everything a policy names that is not there, or is another policy's already, at once: of two policies for one template
 * nobody could say which counts. @throws AppError `invalid`
 */
export async function demandNamed(tx: Tx, given: Named, ownId?: string): Promise<void> {
  const { environmentId } = tx
  const { templateIds = [], queueIds = [], calendarId } = given
  const problems: Problem[] = []
  const live = (ids: readonly string[]) => ({ id: { in: [...ids] }, environmentId, archivedAt: null })
  if ((await tx.prisma.template.count({ where: live(templateIds) })) !== new Set(templateIds).size)
    problems.push({ field: 'templateIds', code: 'unknown_template', message: 'There is no such template here.' })
  if ((await tx.prisma.queue.count({ where: live(queueIds) })) !== new Set(queueIds).size)
    problems.push({ field: 'queueIds', code: 'unknown_queue', message: 'There is no such queue here.' })
  if (calendarId) problems.push(...(await unknownCalendar(tx, calendarId, 'calendarId')))
  const others = await tx.prisma.slaPolicy.findMany({
    where: {
      environmentId,
      archivedAt: null,
      ...(ownId ? { id: { not: ownId } } : {}),
      OR: [{ templateIds: { hasSome: [...templateIds] } }, { queueIds: { hasSome: [...queueIds] } }],
    },
    select: { name: true, templateIds: true },
  })
  for (const { name, templateIds: taken } of others)
    problems.push({
      field: taken.some((id) => templateIds.includes(id)) ? 'templateIds' : 'queueIds',
      code: 'covered_twice',
      message: `${name} is for one of these already.`,
    })
  if (problems.length > 0) refuse(problems)
}
