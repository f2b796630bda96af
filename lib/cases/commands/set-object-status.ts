import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError, notFound } from '@/lib/kernel/errors'
import { alertStatuses, setObjectStatusInput } from '@/lib/objects/schema'
import { lockCase } from '../access'
import { objectCounts } from '../object-counts'
import { readmit, verdictOf } from '../route-case'
import { caseEvent, writeCase } from '../write'

/** Sets an object's status, such as an alert resolved; every open case that holds it counts and records it. */
export const setObjectStatus = command({
  name: 'object.set_status',
  permission: 'object:write',
  input: setObjectStatusInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const object = await tx.prisma.attachedObject.findUnique({ where: { id: input.objectId } })
    if (!object) throw notFound('object')
    if (object.type === 'alert' && !(alertStatuses as readonly string[]).includes(input.status))
      throw new AppError('invalid', 'invalid_status', `An alert's status is one of ${alertStatuses.join(', ')}.`, {
        field: 'status',
      })
    if (object.status === input.status) return unchanged({ objectId: object.id, status: input.status })
    const links = await tx.prisma.caseObject.findMany({
      where: { objectId: object.id, caseRow: { redactedAt: null } },
      orderBy: { caseId: 'asc' },
      select: { caseId: true },
    })
    const change = {
      objectId: object.id,
      objectType: object.type,
      title: object.title,
      from: object.status,
      to: input.status,
      note: input.note ?? null,
    }
    // lock the cases before the object, in one order, so that two resolvers never wait for each other
    const holders = []
    for (const { caseId } of links) {
      const opened = await lockCase(tx, actor, caseId)
      holders.push({ opened, before: await verdictOf(tx, opened.caseRow) })
    }
    await tx.prisma.attachedObject.update({
      where: { id: object.id },
      data: { status: input.status, version: { increment: 1 }, updatedAt: at },
    })
    for (const { opened, before } of holders) {
      const written = await writeCase(context, opened.caseRow, await objectCounts(context, opened.caseRow.id))
      context.record(caseEvent(written, 'object.status_set', change))
      await readmit(context, opened, written, before)
    }
    if (holders.length === 0)
      context.record({ type: 'object.status_set', subjectType: 'object', subjectId: object.id, payload: change })
    return { objectId: object.id, status: input.status }
  },
})
