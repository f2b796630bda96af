import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { keyOf } from '@/lib/kernel/key'
import { newId } from '@/lib/kernel/new-id'
import { lockRouting } from '@/lib/queues/access'
import { createCalendarInput } from '../schema'

export const createCalendar = command({
  name: 'calendar.create',
  permission: 'queue:write',
  input: createCalendarInput,
  async run({ tx, at, record }, { name, key, definition }) {
    await lockRouting(tx)
    const { environmentId } = tx
    const known = await tx.prisma.calendar.findMany({ where: { environmentId }, select: { key: true } })
    const taken = known.map((calendar) => calendar.key)
    const [calendarId, versionId] = [newId(), newId()]
    await tx.prisma.calendarVersion.create({
      data: {
        id: versionId,
        environmentId,
        calendarId,
        number: 1,
        definition: definition as Prisma.InputJsonObject,
        createdAt: at,
      },
    })
    await tx.prisma.calendar.create({
      data: { id: calendarId, environmentId, key: key ?? keyOf(name, taken), name, versionId, createdAt: at },
    })
    record({ type: 'calendar.created', subjectType: 'calendar', subjectId: calendarId, payload: { name } })
    return { calendarId }
  },
})
