import 'server-only'
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { systemActor } from '@/lib/auth/system-actor'
import { retargetCase } from '@/lib/cases/commands/retarget-case'
import { AppError } from '@/lib/kernel/errors'

const payloadSchema = z.object({ environmentId: z.uuid(), slaPolicyId: z.uuid(), reason: z.string() })
const batch = 500

/** Counts the open cases of an environment anew, each in its own transaction. Done twice it does nothing the second time. */
export const retargetCases: Task = async (payload, { query }) => {
  const { environmentId, slaPolicyId, reason } = payloadSchema.parse(payload)
  const actor = systemActor(environmentId, 'policy-change')
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await query<{ id: string }>(
      `select c.id from cases c join sla_clocks k on k.case_id = c.id and k.kind = 'resolution' and k.source <> 'manual'
       where c.environment_id = $1 and c.resolved_at is null and c.id > $2::uuid order by c.id limit $3`,
      [environmentId, after, batch],
    )
    for (const { id: caseId } of rows)
      await retargetCase(actor, { caseId, slaPolicyId, reason }).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.kind !== 'not_found') throw error
      })
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.id
  }
}
