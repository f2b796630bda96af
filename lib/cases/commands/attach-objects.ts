import 'server-only'
import type { z } from 'zod'
import { type Context, command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { objectEntry } from '@/lib/objects/object-entry'
import { objectsPerCase } from '@/lib/objects/schema'
import { type CaseRow, lockCase } from '../access'
import { objectCounts } from '../object-counts'
import { refuseEnded } from '../refuse-ended'
import { readmit, verdictOf } from '../route-case'
import { attachObjectsInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/**
 * Attaches objects, made here or known already, each once; `snapshot` keeps them as they are now.
 * @throws AppError `conflict` already_attached where every one is on the case already, `invalid` unknown_object, too_many_objects
 */
export const attachObjects = command({
  name: 'case.attach_objects',
  permission: 'object:write',
  input: attachObjectsInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId)
    const { caseRow } = opened
    refuseEnded(caseRow, opened.definition)
    const before = await verdictOf(tx, caseRow)
    const wanted = input.objectIds.length + input.objects.length
    if (caseRow.objectsCount + wanted > objectsPerCase)
      throw new AppError(
        'invalid',
        'too_many_objects',
        `A case holds at most ${objectsPerCase} objects; it has ${caseRow.objectsCount}.`,
      )
    const { attached, already, unknown, objectIds } = await attach(context, caseRow, input)
    if (unknown.length > 0)
      throw new AppError('invalid', 'unknown_object', `There is no object ${unknown.join(', ')} here.`, {
        field: 'objectIds',
      })
    if (attached.length === 0) refuseAttached(input, already)
    if (attached.length === 0) return unchanged({ case: await viewCase(tx, caseRow.id, at), attached, objectIds })
    const written = await writeCase(context, caseRow, await objectCounts(context, caseRow.id))
    context.record(caseEvent(written, 'case.objects_attached', { objectIds: attached, mode: input.mode }))
    await readmit(context, opened, written, before)
    return { case: await viewCase(tx, caseRow.id, at), attached, objectIds }
  },
})

interface Attached {
  /** Of every object named or made, in that order, attached before or now. */
  objectIds: string[]
  attached: string[]
  already: string[]
  unknown: string[]
}

async function attach(
  { tx, at }: Context,
  caseRow: CaseRow,
  input: z.output<typeof attachObjectsInput>,
): Promise<Attached> {
  const objects = [...input.objectIds.map((id) => ({ id })), ...input.objects.map(objectEntry)]
  const upserted = await tx.prisma.$queryRaw<{ ids: string[]; unknown: string[] }[]>`
    select ids, unknown from upsert_objects(${tx.environmentId}::uuid, ${JSON.stringify(objects)}::jsonb, ${at.toISOString()}::timestamptz)`
  const { ids, unknown } = upserted[0] as { ids: string[]; unknown: string[] }
  const rows = await tx.prisma.$queryRaw<{ attached: string[] }[]>`
    select attach_objects(${tx.environmentId}::uuid, ${caseRow.id}::uuid, ${ids}::uuid[], ${input.mode}, ${at.toISOString()}::timestamptz) as attached`
  const attached = rows[0]?.attached ?? []
  return { attached, already: ids.filter((id) => !attached.includes(id)), unknown, objectIds: ids }
}

function refuseAttached(input: z.output<typeof attachObjectsInput>, already: string[]): void {
  if (input.objects.length > 0) return // an object sent again updates what is attached; only naming it again is refused
  throw new AppError('conflict', 'already_attached', 'This is attached to the case already.', {
    data: { objectIds: already },
  })
}
