import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { actorId } from '@/lib/kernel/actor'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { findPerson } from '@/lib/members/find-person'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { setChecklistItemInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/** Ticks a checklist item or opens it again; who and when stay with it. */
export const setChecklistItem = command({
  name: 'case.set_checklist_item',
  permission: 'case:update',
  input: setChecklistItemInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const { caseRow, definition } = await lockCase(tx, actor, input.caseId)
    refuseEnded(caseRow)
    const entry = definition.checklist.find((known) => known.key === input.key)
    if (!entry)
      throw new AppError('not_found', 'not_found', `This template has no checklist item ${input.key}.`, {
        field: 'key',
      })
    const checklist = { ...(caseRow.checklist as Record<string, Prisma.InputJsonValue>) }
    if (input.key in checklist === input.done) return unchanged(await viewCase(tx, caseRow.id, at))
    const by = input.as ? (await findPerson(tx, input.as, 'as')).id : actorId(actor)
    if (input.done) checklist[input.key] = { by, at: at.toISOString() }
    else delete checklist[input.key]
    const written = await writeCase(context, caseRow, { checklist })
    context.record(
      caseEvent(written, 'case.checklist_item_set', { key: input.key, label: entry.label, done: input.done, by }),
    )
    return viewCase(tx, caseRow.id, at)
  },
})
