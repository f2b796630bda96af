import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import type { WorkflowListRow } from '../detail'
import type { RunState } from '../names'
import { workflowDefinition } from '../schema'

const weekMs = 7 * 86_400_000

interface Figures {
  workflow_id: string
  last_id: string | null
  last_state: RunState | null
  last_at: Date | null
  failures: number
  live: number
}

/** Every workflow of the environment with how its runs go, archived ones last. */
export const listWorkflowRows = query({
  permission: 'workflow:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<WorkflowListRow[]> {
    const rows = await tx.prisma.workflow.findMany({
      where: { environmentId: tx.environmentId },
      orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
      take: 500,
    })
    const versionIds = rows.flatMap(({ publishedVersionId }) => publishedVersionId ?? [])
    const versions = await tx.prisma.workflowVersion.findMany({ where: { id: { in: versionIds } } })
    const byId = new Map(versions.map((version) => [version.id, version]))
    // of each workflow the newest five hundred runs of a week: a figure, not a count of all
    const figures = await tx.prisma.$queryRaw<Figures[]>`
      select w.id as workflow_id, newest.id as last_id, newest.state as last_state, newest.created_at as last_at,
             coalesce(recent.failures, 0)::int as failures, coalesce(recent.live, 0)::int as live
      from workflows w
      left join lateral (select r.id, r.state, r.created_at from workflow_runs r where r.workflow_id = w.id order by r.id desc limit 1) newest on true
      left join lateral (
        select count(*) filter (where l.state = 'failed') as failures, count(*) filter (where l.state in ('queued', 'running', 'waiting')) as live
        from (select r.state from workflow_runs r where r.workflow_id = w.id and r.created_at > ${new Date(now().getTime() - weekMs)}
              order by r.id desc limit 500) l) recent on true
      where w.environment_id = ${tx.environmentId}::uuid`
    const figuresOf = new Map(figures.map((figure) => [figure.workflow_id, figure]))
    return rows.map((row) => {
      const version = row.publishedVersionId ? byId.get(row.publishedVersionId) : undefined
      const figure = figuresOf.get(row.id)
      return {
        id: row.id,
        key: row.key,
        name: row.name,
        description: row.description,
        trigger: workflowDefinition.parse(version?.definition ?? row.draft).trigger,
        publishedNumber: version?.number ?? null,
        hasDraft: row.draft !== null,
        enabled: row.enabled,
        archived: row.archivedAt !== null,
        rolloutPercent: row.rolloutPercent,
        lastRun:
          figure?.last_id && figure.last_state && figure.last_at
            ? { id: figure.last_id, state: figure.last_state, at: figure.last_at.toISOString() }
            : null,
        failures: figure?.failures ?? 0,
        liveRuns: figure?.live ?? 0,
        updatedAt: row.updatedAt.toISOString(),
      }
    })
  },
})
