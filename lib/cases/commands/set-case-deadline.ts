import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { clearClock, findClock, retargetClock } from '@/lib/sla/clock'
import { manualTarget } from '@/lib/sla/rules'
import { lockCase } from '../access'
import { deadlineChange } from '../deadline-change'
import { refuseEnded } from '../refuse-ended'
import { retargetByPolicy } from '../retarget'
import { setCaseDeadlineInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/** A deadline by hand (from now), none at all, or back to policy. By hand outranks queue and template until then. */
export const setCaseDeadline = command({
  name: 'case.set_deadline',
  permission: 'case:update',
  input: setCaseDeadlineInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const { caseRow, definition } = await lockCase(tx, actor, input.caseId, input.version)
    refuseEnded(caseRow)
    const { deadline } = input
    const clock = await findClock(tx, caseRow.id)
    const next = async () => {
      if (deadline === 'policy') return retargetByPolicy(context, caseRow, definition, { evenIfManual: true })
      if (deadline === null) return clock ? clearClock(tx, caseRow.id, at) : null
      // the clock counts from where it started, so that time already spent is part of the target
      const startedAt = clock?.startedAt ?? caseRow.createdAt
      const spent = Math.round((at.getTime() - startedAt.getTime()) / 1000) - pausedSeconds(clock, at)
      const target = manualTarget(deadline.expiresInSeconds)
      return retargetClock(
        tx,
        caseRow.id,
        {
          source: 'manual',
          target: { ...target, targetSeconds: target.targetSeconds + spent },
          startedAt,
          // set by hand, every minute counts
          calendarVersionId: null,
          policyId: null,
          policyVersion: null,
          maximumPauseSeconds: clock?.maximumPauseSeconds ?? null,
          autoEscalate: clock?.autoEscalate ?? false,
        },
        at,
      )
    }
    const sla = await next()
    if (!sla) return unchanged(await viewCase(tx, caseRow.id, at))
    const written = await writeCase(context, caseRow, sla)
    context.record(
      caseEvent(written, 'case.deadline_set', {
        deadline: deadlineChange(caseRow.slaDeadline, written.slaDeadline),
        source: deadline === 'policy' ? 'policy' : 'manual',
        reason: input.reason ?? null,
      }),
    )
    return viewCase(tx, caseRow.id, at)
  },
})

const pausedSeconds = (clock: Awaited<ReturnType<typeof findClock>>, at: Date): number =>
  Math.round(
    (clock?.pauses ?? []).reduce(
      (sum, pause) => sum + (pause.resumedAt ?? at).getTime() - pause.pausedAt.getTime(),
      0,
    ) / 1000,
  )
