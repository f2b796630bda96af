import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { findClock, resumeClock } from '@/lib/sla/clock'
import { lockCase } from '../access'
import { deadlineChange } from '../deadline-change'
import { caseIdInput } from '../schema'
import { caseEvent, writeCase } from '../write'

/** Ends a pause at the longest its policy allows: from then on the time that was left counts again. */
export const resumeCaseClock = command({
  name: 'case.resume_clock',
  permission: 'case:update',
  input: caseIdInput,
  async run(context, { caseId }) {
    const { tx, actor, at } = context
    const { caseRow } = await lockCase(tx, actor, caseId)
    const longest = (await findClock(tx, caseId))?.maximumPauseSeconds
    if (!caseRow.slaPausedAt || !longest) return unchanged(null)
    const end = new Date(caseRow.slaPausedAt.getTime() + longest * 1000)
    const sla = end > at ? null : await resumeClock(tx, caseId, caseRow.slaStage, end)
    if (!sla) return unchanged(null)
    const written = await writeCase(context, caseRow, sla)
    context.record(
      caseEvent(written, 'sla.resumed', {
        reason: 'maximum_pause',
        pausedAt: caseRow.slaPausedAt.toISOString(),
        deadline: deadlineChange(caseRow.slaDeadline, written.slaDeadline),
      }),
    )
    return null
  },
})
