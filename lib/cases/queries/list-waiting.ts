import 'server-only'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/kernel/clock'
import type { PlannedPolicy } from '@/lib/routing/plan'
import { looksAtObjects } from '@/lib/routing/rules'
import { objectFactsOf } from '../attributes'
import { askedOf } from '../route-case'

/** Looked at in one pass of a source, from the front: where cases ask for different people, one far behind may fit. */
const most = { alike: 1000, different: 5000 }

export interface WaitingCase {
  caseId: string
  /** The same for cases that ask for the same people: where one of them finds nobody free, hardly will the next. */
  asks: string
}

/** Cases of a policy's source that wait for somebody, in the policy's order. */
export const listWaiting = (environmentId: string, policy: PlannedPolicy, sourceId: string): Promise<WaitingCase[]> =>
  transaction(environmentId, async (tx) => {
    const different = policy.skillRules.length > 0 || policy.method.endsWith('creator')
    const rows = await tx.prisma.case.findMany({
      where: {
        environmentId,
        ...(policy.sourceKind === 'queue' ? { queueId: sourceId } : { templateId: sourceId }),
        resolvedAt: null,
        redactedAt: null,
        assigneeId: null,
        snoozedUntil: null,
        statusKind: { not: 'waiting' },
      },
      orderBy:
        policy.sortBy === 'deadline' ? [{ slaSortAt: 'asc' }, { id: 'asc' }] : [{ createdAt: 'asc' }, { id: 'asc' }],
      take: different ? most.different : most.alike,
    })
    const ids = rows.map(({ id }) => id)
    const objects = looksAtObjects(policy) ? await objectFactsOf(tx, ids) : null
    const waiting: WaitingCase[] = []
    for (const row of rows) {
      const asked = different ? await askedOf(policy, row, objects?.get(row.id) ?? []) : null
      waiting.push({ caseId: row.id, asks: JSON.stringify([asked, row.templateVersionId, row.priority]) })
    }
    return waiting
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
