import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { assignByPolicy } from '../route-case'
import { caseIdInput } from '../schema'
import { caseEvent, writeCase } from '../write'

/** Ends a snooze that is over, and gives a case that nobody holds to whom a policy chooses; whether it was ended. */
export const wakeCase = command({
  name: 'case.wake',
  permission: 'case:update',
  input: caseIdInput,
  async run(context, { caseId }) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, caseId)
    const { snoozedUntil } = opened.caseRow
    if (!snoozedUntil || snoozedUntil > at) return unchanged(false)
    const written = await writeCase(context, opened.caseRow, { snoozedUntil: null })
    context.record(caseEvent(written, 'case.woken', { snoozedUntil: snoozedUntil.toISOString() }))
    await assignByPolicy(context, { ...opened, caseRow: written })
    return true
  },
})
