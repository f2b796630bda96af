import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import type { WorkflowListRow } from '../view'

const weekMs = 7 * 86_400_000

/** The environment's workflows by name, with how their runs fare. */
export const listWorkflows = query({
  permission: 'workflow:read',
  input: z.strictObject({ archived: z.boolean().default(false) }),
  async run({ tx }, { archived }): Promise<WorkflowListRow[]> {
    const since = new Date(now().getTime() - weekMs)
    return tx.prisma.$queryRaw<WorkflowListRow[]>`
      select w.id, w.key, w.name, w.description, w.enabled, w.archived_at is not null as archived,
        coalesce(v.definition, w.draft)->'trigger'->>'kind' as "triggerKind", coalesce(v.definition, w.draft)->'trigger' as trigger, v.number as "publishedNumber",
        w.draft is not null as "hasDraft", w.rollout_percent as "rolloutPercent", u.name as "ownerName",
        (select count(*)::int from (select 1 from workflow_runs r where r.workflow_id = w.id
          and r.state in ('queued', 'running', 'waiting') limit 1000) live) as "liveRuns",
        (select count(*)::int from (select 1 from workflow_runs r where r.workflow_id = w.id and r.state = 'failed'
          and r.ended_at > ${since} limit 1000) failed) as "failedRuns",
        (select to_json(r.created_at)#>>'{}' from workflow_runs r where r.workflow_id = w.id order by r.id desc limit 1) as "lastRunAt",
        (select r.state from workflow_runs r where r.workflow_id = w.id order by r.id desc limit 1) as "lastRunState",
        to_json(w.updated_at)#>>'{}' as "updatedAt"
      from workflows w left join workflow_versions v on v.id = w.published_version_id left join users u on u.id = w.owner_id
      where w.environment_id = ${tx.environmentId}::uuid and (w.archived_at is not null) = ${archived} order by lower(w.name), w.id`
  },
})
