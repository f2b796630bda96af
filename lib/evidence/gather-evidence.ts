import 'server-only'
import { accessCase } from '@/lib/cases/access'
import type { CaseDetail, TimelineEntry } from '@/lib/cases/detail'
import { findCaseId, getCase, getCaseInput } from '@/lib/cases/queries/get-case'
import { listTimeline } from '@/lib/cases/queries/list-timeline'
import { recordReading } from '@/lib/cases/queries/record-reading'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { query } from '@/lib/queries'

export interface CaseEvidence {
  detail: CaseDetail
  trail: { entries: TimelineEntry[]; names: Record<string, string>; chain: Chain }
  /** ISO 8601. */
  madeAt: string
}
type Chain = { valid: boolean; head: string | null; length: number; firstBadSeq: number | null }

/** Entries of the trail read at once. */
const page = 1000

/** A case with all that is known of it, at one moment, as this actor may see it; the reading log keeps that it was exported. */
export const gatherEvidence = query({
  permission: 'case:read',
  input: getCaseInput,
  async run({ actor, tx }, { word }): Promise<CaseEvidence> {
    authorize(actor, 'object:read')
    authorize(actor, 'file:read')
    const caseId = await findCaseId(tx, word)
    await accessCase(tx, actor, caseId)
    await tx.prisma.$queryRaw`select 1 from cases where id = ${caseId}::uuid for share` // no writer between the parts
    const detail = await getCase(actor, { word: caseId }, tx)
    const first = await listTimeline(actor, { word: caseId, limit: page, verify: true }, tx)
    const { entries, names } = first
    for (let more = first.hasMore; more; ) {
      const next = await listTimeline(actor, { word: caseId, limit: page, after: entries.at(-1)?.seq }, tx)
      entries.push(...next.entries)
      Object.assign(names, next.names)
      more = next.hasMore
    }
    await recordReading(tx, actor, { caseId, kind: 'exported' })
    return { detail, trail: { entries, names, chain: first.chain as Chain }, madeAt: now().toISOString() }
  },
})
