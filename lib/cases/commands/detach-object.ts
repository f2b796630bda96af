import 'server-only'
import { command } from '@/lib/commands'
import { notFound } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import { objectCounts } from '../object-counts'
import { refuseEnded } from '../refuse-ended'
import { readmit, verdictOf } from '../route-case'
import { detachObjectInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/** Takes an object off the case; the object itself stays. */
export const detachObject = command({
  name: 'case.detach_object',
  permission: 'object:write',
  input: detachObjectInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId)
    const { caseRow } = opened
    refuseEnded(caseRow, opened.definition)
    const before = await verdictOf(tx, caseRow)
    const { count } = await tx.prisma.caseObject.deleteMany({ where: { caseId: caseRow.id, objectId: input.objectId } })
    if (count === 0) throw notFound('object on this case')
    const written = await writeCase(context, caseRow, await objectCounts(context, caseRow.id))
    context.record(caseEvent(written, 'case.object_detached', { objectId: input.objectId }))
    await readmit(context, opened, written, before)
    return viewCase(tx, caseRow.id, at)
  },
})
