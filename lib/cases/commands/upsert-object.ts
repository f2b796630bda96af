import 'server-only'
import { type Context, command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { statusEvent } from '@/lib/objects/names'
import { objectEntry } from '@/lib/objects/object-entry'
import { findObjectView } from '@/lib/objects/queries/list-objects'
import { objectInput } from '@/lib/objects/schema'
import type { ObjectView } from '@/lib/objects/view'
import { lockCase } from '../access'
import { objectCounts } from '../object-counts'
import { readmit, verdictOf } from '../route-case'
import { caseEvent, writeCase } from '../write'

export interface UpsertedObject {
  outcome: 'created' | 'updated' | 'same'
  object: ObjectView
}

/** Makes an object, or changes the one of this type and external reference; every open case that holds it counts anew. */
export const upsertObject = command({
  name: 'object.upsert',
  permission: 'object:write',
  input: objectInput,
  async run(context, input): Promise<UpsertedObject | ReturnType<typeof unchanged<UpsertedObject>>> {
    const { tx, at } = context
    const holders = await lockHolders(context, input.type, input.externalReference)
    const statusThen = await lockStatus(context, input.type, input.externalReference)
    const [written] = await tx.prisma.$queryRaw<{ id: string; outcome: UpsertedObject['outcome'] }[]>`
      select (u.object).id as id, u.outcome from upsert_object(${tx.environmentId}::uuid,
        ${JSON.stringify(objectEntry(input))}::jsonb, ${at.toISOString()}::timestamptz) u`
    const { id, outcome } = written as { id: string; outcome: UpsertedObject['outcome'] }
    const object = await findObjectView(tx, id)
    if (outcome === 'same') return unchanged({ outcome, object })
    const payload = { objectId: id, objectType: object.type, title: object.title, status: object.status }
    for (const { opened, before } of holders) {
      const counted = await writeCase(context, opened.caseRow, await objectCounts(context, opened.caseRow.id))
      context.record(caseEvent(counted, 'object.updated', payload))
      await readmit(context, opened, counted, before)
    }
    // the object's own word, whoever holds it: what starts workflows and is owed to webhooks
    const own = { subjectType: 'object', subjectId: id, payload }
    context.record({ type: `object.${outcome}`, ...own })
    const news = statusEvent(object.type, object.status)
    if (news !== null && object.status !== statusThen) context.record({ type: news, ...own })
    return { outcome, object }
  },
})

/** The status of the object that is known already, held until it is changed. */
async function lockStatus(
  { tx }: Context,
  type: string,
  externalReference: string | undefined,
): Promise<string | null> {
  if (externalReference === undefined) return null
  const known = await tx.prisma.$queryRaw<{ status: string | null }[]>`
    select status from objects where environment_id = ${tx.environmentId}::uuid and type = ${type}
      and external_reference = ${externalReference} for no key update`
  return known[0]?.status ?? null
}

/** The open cases that hold the object, locked before it and in one order, so that two writers never wait for each other. */
async function lockHolders({ tx, actor }: Context, type: string, externalReference: string | undefined) {
  if (externalReference === undefined) return []
  const links = await tx.prisma.caseObject.findMany({
    where: {
      object: { environmentId: tx.environmentId, type, externalReference },
      caseRow: { resolvedAt: null, redactedAt: null },
    },
    orderBy: { caseId: 'asc' },
    select: { caseId: true },
  })
  const held = []
  for (const { caseId } of links) {
    const opened = await lockCase(tx, actor, caseId)
    if (opened.caseRow.statusKind !== 'end') held.push({ opened, before: await verdictOf(tx, opened.caseRow) })
  }
  return held
}
