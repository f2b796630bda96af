import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { ManualWorkflowView } from '../view'

/** What can be started by hand on chosen cases, or from a CSV: published and switched on. */
export const listManualWorkflows = query({
  permission: 'workflow:trigger',
  input: z.strictObject({ subject: z.enum(['case', 'row']) }),
  run: ({ tx }, { subject }): Promise<ManualWorkflowView[]> =>
    tx.prisma.$queryRaw<ManualWorkflowView[]>`
      select w.id, w.key, w.name, w.description, v.definition->'trigger'->'inputs' as inputs
      from workflows w join workflow_versions v on v.id = w.published_version_id
      where w.environment_id = ${tx.environmentId}::uuid and w.enabled and w.archived_at is null
        and v.definition->'trigger'->>'kind' = 'manual' and v.definition->'trigger'->>'subject' = ${subject}
      order by lower(w.name), w.id`,
})
