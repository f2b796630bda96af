import 'server-only'
import { rolesThatMay } from '@/lib/auth/permissions'
import type { Context } from '@/lib/commands'
import type { Tx } from '@/lib/db/transaction'
import { admit, asksAboutObjects, type Verdict } from '@/lib/queues/rules'
import { type PlannedPolicy, type RoutingPlan, routingPlanIn } from '@/lib/routing/plan'
import { inquiryCreators, looksAtObjects, policyFor, skillsFor } from '@/lib/routing/rules'
import type { CaseRow, OpenedCase } from './access'
import { attributesOfCase, type ObjectFacts, objectFacts } from './attributes'
import { deadlineChange } from './deadline-change'
import { retargetByPolicy } from './retarget'
import { caseEvent, writeCase } from './write'

/** What the rules say of a case. Taken before a change and held against what they say after it. */
export async function verdictOf(tx: Tx, caseRow: CaseRow): Promise<Verdict | null> {
  const plan = await routingPlanIn(tx)
  return verdictBy(plan, tx, caseRow)
}

async function verdictBy(plan: RoutingPlan, tx: Tx, caseRow: CaseRow): Promise<Verdict | null> {
  if (!plan.queues.some(({ admissionRules }) => admissionRules.length > 0)) return null
  const objects = asksAboutObjects(plan.queues) ? await objectFacts(tx, caseRow.id) : []
  return admit(plan.queues, await attributesOfCase(caseRow, objects))
}

/**
 * Moves a case whose change made the rules say something else of it. A case that was moved by hand stays where it was put
 * as long as the rules say of it what they said before; one that no rule claims any more stays too. `before` is what they
 * said before the change; `false` = ask of the row as it was, which is enough where the change was to the row alone.
 */
export async function readmit(
  context: Context,
  opened: OpenedCase,
  written: CaseRow,
  before: Verdict | null | false = false,
): Promise<CaseRow> {
  if (written.resolvedAt) return written
  const { tx } = context
  const plan = await routingPlanIn(tx)
  const now = await verdictBy(plan, tx, written)
  if (!now || now.queueId === written.queueId) return written
  const said = before === false ? await verdictBy(plan, tx, opened.caseRow) : before
  if (said?.queueId === now.queueId) return written
  return moveTo(context, { ...opened, caseRow: written }, now.queueId, { rule: now.rule })
}

/** Puts a locked case into a queue: its deadline follows, and a policy of that queue may give it to somebody. */
export async function moveTo(
  context: Context,
  { caseRow, definition }: OpenedCase,
  queueId: string,
  why: { reason?: string; rule?: string },
): Promise<CaseRow> {
  const sla = await retargetByPolicy(context, { ...caseRow, queueId }, definition)
  const moved = await writeCase(context, caseRow, { queueId, ...sla })
  context.record(
    caseEvent(moved, 'case.moved', {
      from: caseRow.queueId,
      to: queueId,
      reason: why.reason ?? null,
      ...(why.rule ? { rule: why.rule } : {}),
      deadline: deadlineChange(caseRow.slaDeadline, moved.slaDeadline),
    }),
  )
  return assignByPolicy(context, { caseRow: moved, definition })
}

/**
 * Gives a locked case that nobody holds to whom its policy chooses, if there is one and somebody is free. Never overwrites:
 * it looks again, under the lock of the row. `except` was just freed of it.
 */
export async function assignByPolicy(
  context: Context,
  { caseRow, definition }: OpenedCase,
  except: string | null = null,
): Promise<CaseRow> {
  const { tx, at } = context
  if (caseRow.assigneeId || caseRow.resolvedAt || caseRow.snoozedUntil || caseRow.statusKind === 'waiting')
    return caseRow
  const plan = await routingPlanIn(tx)
  const policy = policyFor(plan.policies, caseRow)
  if (!policy) return caseRow
  const objects = looksAtObjects(policy) ? await objectFacts(tx, caseRow.id) : []
  const request = {
    policyId: policy.id,
    ...(await askedOf(policy, caseRow, objects)),
    claimRoles: rolesThatMay('case:claim'),
    templateRoles: definition.roles,
    except,
  }
  const [picked] = await tx.prisma.$queryRaw<{ person: string | null; reason: string | null }[]>`
    select person, reason from cases c, pick_assignee(c, ${JSON.stringify(request)}::jsonb, ${at.toISOString()}::timestamptz)
    where c.id = ${caseRow.id}::uuid and c.assignee_id is null`
  if (!picked?.person) return caseRow
  const written = await writeCase(context, caseRow, {
    assigneeId: picked.person,
    assignedAt: at,
    assignmentMethod: 'policy',
    assignmentReason: picked.reason,
    leaseExpiresAt: null,
  })
  context.record(
    caseEvent(written, 'case.assigned', {
      from: { assigneeId: null, assignedTeamId: caseRow.assignedTeamId },
      to: { assigneeId: picked.person, assignedTeamId: caseRow.assignedTeamId },
      method: 'policy',
      policy: policy.name,
      reason: picked.reason,
    }),
  )
  return written
}

/** What a policy asks of a person for this case. */
export const askedOf = async (policy: PlannedPolicy, caseRow: CaseRow, objects: readonly ObjectFacts[]) => ({
  skills: skillsFor(policy, await attributesOfCase(caseRow, objects)),
  creators:
    policy.method === 'inquiry_creator'
      ? inquiryCreators(objects)
      : policy.method === 'case_creator'
        ? creatorsOf(caseRow)
        : [],
})

const creatorsOf = ({ creatorKind, creatorId, onBehalfOf }: CaseRow): string[] =>
  [onBehalfOf, creatorKind === 'member' ? creatorId : null].flatMap((word) => (word ? [word.toLowerCase()] : []))
