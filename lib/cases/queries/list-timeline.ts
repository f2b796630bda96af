import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import { query } from '@/lib/queries'
import { accessCase } from '../access'
import type { TimelineEntry } from '../detail'
import { maskPayload } from '../masking'
import { findCaseId, namesOf } from './get-case'

export interface Timeline {
  entries: TimelineEntry[]
  /** Names of people and queues the entries speak of, by id. */
  names: Record<string, string>
  hasMore: boolean
  /** Only where asked for: whether every link of the chain holds. */
  chain?: { valid: boolean; head: string | null; length: number; firstBadSeq: number | null }
}

/** The trail of a case, oldest first after the seq `after`, or newest first before `before`. @throws AppError `not_found` */
export const listTimeline = query({
  permission: 'case:read',
  input: z.strictObject({
    word: z.string().max(200),
    after: z.number().int().min(0).default(0),
    newest: z.boolean().default(false),
    before: z.number().int().min(1).optional(),
    limit: z.number().int().min(1).max(1000).default(500),
    /** Only these types. */
    types: z.array(z.string().max(100)).max(50).optional(),
    verify: z.boolean().default(false),
  }),
  async run({ actor, tx }, input): Promise<Timeline> {
    const { caseRow, definition } = await accessCase(tx, actor, await findCaseId(tx, input.word))
    const rows = await tx.prisma.event.findMany({
      where: { caseId: caseRow.id, seq: { gt: input.after, lt: input.before }, type: { in: input.types } },
      orderBy: { seq: input.newest ? 'desc' : 'asc' },
      take: input.limit + 1,
    })
    const shown = rows.slice(0, input.limit)
    const names = await namesIn(tx, shown)
    return {
      entries: shown.map((row) => ({
        id: row.id,
        seq: row.seq ?? 0,
        type: row.type,
        actorKind: row.actorKind,
        actorId: row.actorId,
        actorName: (row.actorId && names[row.actorId]) || null,
        onBehalfOf: row.onBehalfOf,
        via: row.via,
        step: stepOf(row),
        payload: maskPayload(actor, definition, row.payload),
        at: row.at.toISOString(),
        caseVersion: row.caseVersion,
        hash: Buffer.from(row.hash ?? []).toString('hex'),
      })),
      names,
      hasMore: rows.length > input.limit,
      ...(input.verify ? { chain: await verifyChain(tx, caseRow.id) } : {}),
    }
  },
})

/** A run's deeds carry `run:step`, or `run:step:round`. */
function stepOf({
  actorKind,
  actorId,
  requestId,
}: {
  actorKind: string
  actorId: string | null
  requestId: string | null
}) {
  if (actorKind !== 'workflow' || !actorId || !requestId?.startsWith(`${actorId}:`)) return undefined
  return requestId.slice(actorId.length + 1)
}

/** People, keys, teams and queues that actors and payloads name by id. */
async function namesIn(tx: Tx, rows: { actorId: string | null; payload: unknown }[]): Promise<Record<string, string>> {
  const ids = [
    ...new Set(rows.flatMap((row) => [row.actorId, ...uuidsIn(row.payload)]).filter((id): id is string => id !== null)),
  ]
  const people = await namesOf(tx, ids)
  const uuids = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const queues = await tx.prisma.queue.findMany({ where: { id: { in: uuids } }, select: { id: true, name: true } })
  const teams = await tx.prisma.team.findMany({ where: { id: { in: uuids } }, select: { id: true, name: true } })
  const keys = await tx.prisma.apiKey.findMany({ where: { id: { in: uuids } }, select: { id: true, name: true } })
  const objects = await tx.prisma.attachedObject.findMany({
    where: { id: { in: uuids } },
    select: { id: true, title: true },
  })
  const named = [...queues, ...teams, ...keys, ...objects.map(({ id, title }) => ({ id, name: title }))]
  return { ...people, ...Object.fromEntries(named.map(({ id, name }) => [id, name])) }
}

function uuidsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? [value] : []
  return value instanceof Object ? Object.values(value).flatMap(uuidsIn) : []
}

async function verifyChain(tx: Tx, caseId: string) {
  const rows = await tx.prisma.$queryRaw<{ first_bad_seq: number | null; head: string | null; length: number }[]>`
    select * from verify_case_chain(${caseId}::uuid)`
  const found = rows[0] as { first_bad_seq: number | null; head: string | null; length: number }
  return {
    valid: found.first_bad_seq === null,
    head: found.head,
    length: found.length,
    firstBadSeq: found.first_bad_seq,
  }
}
