import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { snoozeCaseInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

const longestMs = 30 * 24 * 3_600_000

/** Puts the case out of the way until then; its deadline runs on. The sweep wakes it. */
export const snoozeCase = command({
  name: 'case.snooze',
  permission: 'case:update',
  input: snoozeCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const { caseRow } = await lockCase(tx, actor, input.caseId)
    refuseEnded(caseRow)
    const until = new Date(input.until)
    if (until <= at || until.getTime() > at.getTime() + longestMs)
      throw new AppError('invalid', 'invalid_until', 'A snooze ends in the future, at most 30 days from now.', {
        field: 'until',
      })
    const written = await writeCase(context, caseRow, { snoozedUntil: until })
    context.record(caseEvent(written, 'case.snoozed', { until: until.toISOString(), reason: input.reason }))
    return viewCase(tx, caseRow.id, at)
  },
})
