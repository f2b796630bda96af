import 'server-only'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/kernel/clock'
import type { PlannedPolicy } from '@/lib/routing/plan'

/** Looked at in one pass of a source: beyond it the next pass goes on. */
const most = 200

/** Cases of a policy's source that wait for somebody, in the policy's order. */
export const listWaiting = (
  environmentId: string,
  { sourceKind, sortBy }: Pick<PlannedPolicy, 'sourceKind' | 'sortBy'>,
  sourceId: string,
): Promise<string[]> =>
  transaction(environmentId, async ({ prisma }) => {
    const rows = await prisma.case.findMany({
      where: {
        environmentId,
        ...(sourceKind === 'queue' ? { queueId: sourceId } : { templateId: sourceId }),
        resolvedAt: null,
        redactedAt: null,
        assigneeId: null,
        snoozedUntil: null,
        statusKind: { not: 'waiting' },
      },
      orderBy: sortBy === 'deadline' ? [{ slaSortAt: 'asc' }, { id: 'asc' }] : [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
      take: most,
    })
    return rows.map(({ id }) => id)
  })

export interface HeldByAway {
  caseId: string
  /** The holder did something on it since it was theirs. */
  touched: boolean
}

/** Open cases whose holder is away now, longest held first. */
export const listHeldByAway = (environmentId: string): Promise<HeldByAway[]> =>
  transaction(
    environmentId,
    ({ prisma }) => prisma.$queryRaw<HeldByAway[]>`
      select c.id as "caseId", exists (select 1 from events e where e.case_id = c.id and e.actor_kind = 'member'
          and e.actor_id = c.assignee_id::text and e.at >= c.assigned_at and e.type not in ('case.claimed', 'case.assigned')) as touched
      from memberships m join users u on u.id = m.user_id
      join cases c on c.assignee_id = u.id and c.resolved_at is null and c.environment_id = m.environment_id
      where m.environment_id = ${environmentId}::uuid and u.disabled_at is null
        and availability_at(u, ${now().toISOString()}::timestamptz) = 'away'
      order by c.assigned_at, c.id limit 500`,
  )
