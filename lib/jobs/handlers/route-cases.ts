import 'server-only'
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { systemActor } from '@/lib/auth/system-actor'
import { askAboutCase } from '@/lib/cases/commands/ask-about-case'
import { assignWaitingCase } from '@/lib/cases/commands/assign-waiting-case'
import { releaseCase } from '@/lib/cases/commands/release-case'
import { listHeldByAway, listWaiting } from '@/lib/cases/queries/list-waiting'
import { AppError } from '@/lib/kernel/errors'
import { type PlannedPolicy, routingPlan } from '@/lib/routing/plan'

const payloadSchema = z.object({ environmentId: z.uuid() }).nullable()

/**
 * Puts work where it belongs now: what an away person had not begun goes back to its queue, what they had begun is asked
 * about, and what waits goes to whoever is free. Of one environment, or, each minute, of all with a policy or with somebody
 * away: a time away begins and ends by itself.
 */
export const routeCases: Task = async (payload, { query }) => {
  const one = payloadSchema.parse(payload && Object.hasOwn(payload, 'environmentId') ? payload : null)
  if (one) return routeEnvironment(one.environmentId)
  const { rows } = await query<{ id: string }>(
    `select e.id from environments e where exists (select 1 from assignment_policies a where a.environment_id = e.id and a.enabled
       and a.archived_at is null) or exists (select 1 from memberships m join users u on u.id = m.user_id
       where m.environment_id = e.id and u.availability = 'away')`,
  )
  for (const { id } of rows) await routeEnvironment(id)
}

export async function routeEnvironment(environmentId: string): Promise<void> {
  const actor = systemActor(environmentId, 'routing')
  for (const { caseId, touched } of await listHeldByAway(environmentId))
    await unlessGone<unknown>(() =>
      touched ? askAboutCase(actor, { caseId }) : releaseCase(actor, { caseId, reason: 'away' }),
    )
  const { policies } = await routingPlan(environmentId, true)
  for (const policy of policies)
    for (const sourceId of policy.sourceIds) await fillSource(environmentId, policy, sourceId)
}

/** So many that ask for the same and find nobody free, and those behind them can wait for the next pass. */
const patience = 5

async function fillSource(environmentId: string, policy: PlannedPolicy, sourceId: string): Promise<void> {
  const actor = systemActor(environmentId, 'routing')
  const missed = new Map<string, number>()
  for (const { caseId, asks } of await listWaiting(environmentId, policy, sourceId)) {
    const before = missed.get(asks) ?? 0
    if (before >= patience) continue
    const given = await unlessGone(() => assignWaitingCase(actor, { caseId }))
    missed.set(asks, given ? 0 : before + 1)
  }
}

/** Somebody was quicker, or the case has ended: nothing to do any more. */
async function unlessGone<Value>(run: () => Promise<Value>): Promise<Value | null> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'conflict')) return null
    throw error
  }
}
