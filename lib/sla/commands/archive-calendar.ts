import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { lockRouting } from '@/lib/queues/access'
import { accessCalendar } from '../access'
import { archiveCalendarInput } from '../schema'

/** Ends a calendar that no policy and no queue counts by; clocks that run by it run on. */
export const archiveCalendar = command({
  name: 'calendar.archive',
  permission: 'queue:write',
  input: archiveCalendarInput,
  async run({ tx, at, record }, { calendarId }) {
    await lockRouting(tx)
    const calendar = await accessCalendar(tx, calendarId)
    const { environmentId } = tx
    const policies = await tx.prisma.slaPolicy.findMany({
      where: { environmentId, archivedAt: null, calendarId },
      select: { name: true },
    })
    const queues = await tx.prisma.queue.findMany({
      where: { environmentId, archivedAt: null, slaOverride: { path: ['calendarId'], equals: calendarId } },
      select: { name: true },
    })
    const uses = [...policies.map(({ name }) => `the policy ${name}`), ...queues.map(({ name }) => `the queue ${name}`)]
    if (uses.length > 0)
      throw new AppError('conflict', 'calendar_in_use', `${calendar.name} is in use by ${uses.join(', ')}.`, {
        data: { uses },
      })
    await tx.prisma.calendar.update({ where: { id: calendarId }, data: { archivedAt: at } })
    record({
      type: 'calendar.archived',
      subjectType: 'calendar',
      subjectId: calendarId,
      payload: { name: calendar.name },
    })
    return { calendarId }
  },
})
