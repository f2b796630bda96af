import 'server-only'
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { systemActor } from '@/lib/auth/system-actor'
import { escalateCase } from '@/lib/cases/commands/escalate-case'
import { AppError } from '@/lib/kernel/errors'

const payloadSchema = z.object({ environmentId: z.uuid(), caseId: z.uuid() })

/** A deadline whose policy escalates has passed. A case that has ended, or whose template knows no way, stays as it is. */
export const escalateBreachedCase: Task = async (payload) => {
  const { environmentId, caseId } = payloadSchema.parse(payload)
  const actor = systemActor(environmentId, 'auto-escalation')
  try {
    await escalateCase(actor, { caseId, reason: 'The deadline passed.' })
  } catch (error) {
    const expected = error instanceof AppError && ['invalid', 'not_found'].includes(error.kind)
    if (!expected && !(error instanceof AppError && error.code === 'case_closed')) throw error
  }
}
