import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { assignByPolicy } from '../route-case'
import { releaseCaseInput } from '../schema'
import { caseEvent, heldByNobody, viewCase, writeCase } from '../write'

/** Gives a held case back to its queue with the age it had. */
export const releaseCase = command({
  name: 'case.release',
  permission: 'case:claim',
  input: releaseCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId)
    const { caseRow } = opened
    refuseEnded(caseRow)
    if (!caseRow.assigneeId) return unchanged(await viewCase(tx, caseRow.id, at))
    const written = await writeCase(context, caseRow, heldByNobody)
    context.record(
      caseEvent(written, 'case.released', { assigneeId: caseRow.assigneeId, reason: input.reason ?? 'released' }),
    )
    await assignByPolicy(context, { ...opened, caseRow: written }, caseRow.assigneeId)
    return viewCase(tx, caseRow.id, at)
  },
})
