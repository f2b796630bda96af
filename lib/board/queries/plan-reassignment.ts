import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import { spread } from '../rules'
import { type Plan, type PlanSource, planInput, planMost } from '../schema'

interface PersonRow {
  id: string
  name: string
  open: number
  capacity: number | null
  available: boolean
  /** The team that works the queue, for each queue somebody's team works. */
  queueIds: string[]
}

interface CaseRow {
  id: string
  queueId: string
  assigneeId: string | null
  begun: boolean
}

/** Who would get what, and what that makes of everyone's load; nothing is changed. @throws AppError `invalid` unknown_person */
export const planReassignment = query({
  permission: 'member:availability',
  input: planInput,
  async run({ tx }, { source, to }): Promise<Plan> {
    const cases = await casesOf(tx, source)
    const planned = cases.slice(0, planMost)
    const people = await peopleOf(tx)
    const restricted = new Set(
      (await tx.prisma.queueTeam.findMany({ select: { queueId: true } })).map(({ queueId }) => queueId),
    )
    const target = people.find(({ id }) => id === to)
    if (to !== 'spread' && !target)
      throw new AppError('invalid', 'unknown_person', 'There is no such person here.', { field: 'to' })
    const holder = 'personId' in source ? source.personId : null
    const candidates = people
      .filter(({ id, available }) => available && id !== holder)
      .map((person) => ({ ...person, queueIds: worksIn(planned, person, restricted) }))
    const moved = planned.filter(({ assigneeId }) => to === 'spread' || assigneeId !== to)
    const { assignments, left } = target
      ? { assignments: moved.map(({ id }) => ({ caseId: id, assignee: target.id })), left: [] }
      : spread(moved, candidates)
    return {
      cases: planned.length,
      more: cases.length > planMost,
      begun: planned.filter(({ begun }) => begun).length,
      assignments,
      left: left.length,
      effects: effectsOf(people, cases, assignments),
    }
  },
})

/** Queues among these that the person may be given cases of: one without teams is everybody's. */
const worksIn = (cases: readonly CaseRow[], person: PersonRow, restricted: ReadonlySet<string>): Set<string> =>
  new Set(cases.map(({ queueId }) => queueId).filter((id) => !restricted.has(id) || person.queueIds.includes(id)))

function effectsOf(people: PersonRow[], cases: CaseRow[], assignments: Plan['assignments']): Plan['effects'] {
  const holders = new Map(cases.map(({ id, assigneeId }) => [id, assigneeId]))
  return people.flatMap(({ id, name, open, capacity }) => {
    const gained = assignments.filter(({ caseId, assignee }) => assignee === id && holders.get(caseId) !== id).length
    const lost = assignments.filter(({ caseId, assignee }) => assignee !== id && holders.get(caseId) === id).length
    return gained + lost > 0 ? [{ userId: id, name, before: open, after: open + gained - lost, capacity }] : []
  })
}

const peopleOf = (tx: Tx): Promise<PersonRow[]> => tx.prisma.$queryRaw<PersonRow[]>`
  select u.id, u.name, m.capacity, availability_at(u, ${now().toISOString()}::timestamptz) = 'available' as available,
    (select count(*)::int from (select 1 from cases c where c.assignee_id = u.id and c.resolved_at is null limit 1000) n) as open,
    array(select distinct qt.queue_id::text from queue_teams qt join team_members tm on tm.team_id = qt.team_id
      where tm.user_id = u.id) as "queueIds"
  from memberships m join users u on u.id = m.user_id
  where m.environment_id = ${tx.environmentId}::uuid and u.disabled_at is null
    and m.roles && array['reviewer', 'approver', 'manager', 'admin'] order by u.name, u.id`

/** The nearest deadline first, one more than a plan takes; of a queue those that nobody has. */
function casesOf(tx: Tx, source: PlanSource): Promise<CaseRow[]> {
  return tx.prisma.$queryRaw<CaseRow[]>`
    select c.id, c.queue_id as "queueId", c.assignee_id as "assigneeId",
      c.assignee_id is not null and exists (select 1 from events e where e.case_id = c.id and e.actor_kind = 'member'
        and e.actor_id = c.assignee_id::text and e.at >= c.assigned_at and e.type not in ('case.claimed', 'case.assigned')) as begun
    from cases c where c.environment_id = ${tx.environmentId}::uuid and c.resolved_at is null and ${narrowed(source)}
    order by c.sla_sort_at, c.id limit ${planMost + 1}`
}

/** Put together, not switched by parameters: each source reads off an index of its own. */
function narrowed(source: PlanSource): Prisma.Sql {
  if ('personId' in source) return Prisma.sql`c.assignee_id = ${source.personId}::uuid`
  if ('caseIds' in source) return Prisma.sql`c.id = any(${source.caseIds}::uuid[])`
  const before = source.before ?? '9999-12-31T23:59:59Z'
  return Prisma.sql`c.queue_id = ${source.queueId}::uuid and c.assignee_id is null and c.sla_sort_at < ${before}::timestamptz`
}
