import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { unchanged } from '@/lib/kernel/command'
import { newId } from '@/lib/kernel/new-id'
import { lockRouting } from '@/lib/queues/access'
import { accessCalendar } from '../access'
import { calendarDefinition, updateCalendarInput } from '../schema'

/** Other hours make another version: clocks that run keep the one they were set by, until their policy is applied anew. */
export const updateCalendar = command({
  name: 'calendar.update',
  permission: 'queue:write',
  input: updateCalendarInput,
  async run({ tx, at, record }, { calendarId, name, definition }) {
    await lockRouting(tx)
    const calendar = await accessCalendar(tx, calendarId)
    const current = await tx.prisma.calendarVersion.findUniqueOrThrow({ where: { id: calendar.versionId } })
    const renamed = name !== undefined && name !== calendar.name
    const rescheduled = definition && !isDeepStrictEqual(definition, calendarDefinition.parse(current.definition))
    if (!renamed && !rescheduled) return unchanged({ calendarId, version: current.number })
    const versionId = rescheduled ? newId() : calendar.versionId
    const number = rescheduled ? current.number + 1 : current.number
    if (rescheduled)
      await tx.prisma.calendarVersion.create({
        data: {
          id: versionId,
          environmentId: tx.environmentId,
          calendarId,
          number,
          definition: definition as Prisma.InputJsonObject,
          createdAt: at,
        },
      })
    await tx.prisma.calendar.update({ where: { id: calendarId }, data: { versionId, ...(renamed ? { name } : {}) } })
    record({
      type: 'calendar.updated',
      subjectType: 'calendar',
      subjectId: calendarId,
      payload: { name: name ?? calendar.name, version: number },
    })
    return { calendarId, version: number }
  },
})
