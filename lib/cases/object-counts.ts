import 'server-only'
import type { Context } from '@/lib/commands'

/** Objects, entities and open alerts of a case, counted anew. */
export async function objectCounts({ tx }: Pick<Context, 'tx'>, caseId: string) {
  const rows = await tx.prisma.$queryRaw<{ objects: number; entities: number; open_alerts: number }[]>`
    select * from count_case_objects(${caseId}::uuid)`
  const counts = rows[0]
  return {
    objectsCount: counts?.objects ?? 0,
    entitiesCount: counts?.entities ?? 0,
    openAlertsCount: counts?.open_alerts ?? 0,
  }
}
