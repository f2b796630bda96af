import 'server-only'
import { conditionProblems } from '@/lib/conditions/rules'
import type { Condition } from '@/lib/conditions/schema'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound, type Problem, refuse } from '@/lib/kernel/errors'
import { publishedTemplates } from '@/lib/templates/published'
import { caseAttributeCatalogue } from './attributes'

/** Puts changes of an environment's queues and policies in one line: the order and the default are of all of them. */
export async function lockRouting(tx: Tx): Promise<void> {
  await tx.prisma.$queryRaw`select 1 from environments where id = ${tx.environmentId}::uuid for no key update`
}

/** A live queue. @throws AppError `not_found`, `conflict` queue_archived */
export async function accessQueue(tx: Tx, queueId: string) {
  const queue = await tx.prisma.queue.findFirst({
    where: { id: queueId, environmentId: tx.environmentId },
    include: { teams: { select: { teamId: true } } },
  })
  if (!queue) throw notFound('queue')
  if (queue.archivedAt) throw new AppError('conflict', 'archived', `${queue.name} is archived.`)
  return queue
}

/** What is wrong with conditions about cases here, each at its place. */
export async function caseConditionProblems(
  tx: Tx,
  conditions: readonly { place: string; when: Condition }[],
): Promise<Problem[]> {
  if (conditions.length === 0) return []
  const catalogue = caseAttributeCatalogue(await publishedTemplates(tx.environmentId, true))
  return conditions.flatMap(({ place, when }) => conditionProblems(when, catalogue, place))
}

/** Everything a queue's settings name that is not there, at once. @throws AppError `invalid` */
export async function demandSettings(
  tx: Tx,
  given: { teamIds?: string[]; admissionRules?: { when: Condition }[]; sla?: { calendarId: string | null } | null },
): Promise<void> {
  const rules = (given.admissionRules ?? []).map(({ when }, index) => ({ place: `admissionRules.${index}.when`, when }))
  const problems = [...(await caseConditionProblems(tx, rules)), ...(await unknownTeams(tx, given.teamIds ?? []))]
  if (given.sla?.calendarId) problems.push(...(await unknownCalendar(tx, given.sla.calendarId, 'sla.calendarId')))
  if (problems.length > 0) refuse(problems)
}

export async function unknownTeams(tx: Tx, teamIds: readonly string[], field = 'teamIds'): Promise<Problem[]> {
  const known = await tx.prisma.team.count({ where: { id: { in: [...teamIds] }, environmentId: tx.environmentId } })
  if (known === new Set(teamIds).size) return []
  return [{ field, code: 'unknown_team', message: 'There is no such team here.' }]
}

export async function unknownCalendar(tx: Tx, calendarId: string, field: string): Promise<Problem[]> {
  const found = await tx.prisma.calendar.count({
    where: { id: calendarId, environmentId: tx.environmentId, archivedAt: null },
  })
  return found > 0 ? [] : [{ field, code: 'unknown_calendar', message: 'There is no such calendar here.' }]
}
