import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { WorkflowSecretView } from '../view'

/** The secrets that requests can be signed with, by name; what they are is told to nobody. */
export const listWorkflowSecrets = query({
  permission: 'workflow:write',
  input: z.strictObject({}),
  run: ({ tx }): Promise<WorkflowSecretView[]> =>
    tx.prisma.$queryRaw<WorkflowSecretView[]>`
      select s.name, to_json(s.created_at)#>>'{}' as "createdAt",
        coalesce((select jsonb_agg(jsonb_build_object('key', w.key, 'name', w.name) order by lower(w.name)) from workflows w
          left join workflow_versions v on v.id = w.published_version_id
          where w.environment_id = s.environment_id and w.archived_at is null
            and (jsonb_path_exists(v.definition, '$.**.config.secret ? (@ == $name)', jsonb_build_object('name', s.name))
              or jsonb_path_exists(w.draft, '$.**.config.secret ? (@ == $name)', jsonb_build_object('name', s.name)))), '[]') as "usedBy"
      from workflow_secrets s where s.environment_id = ${tx.environmentId}::uuid order by s.name`,
})
