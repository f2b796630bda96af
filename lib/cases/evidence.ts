import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/transaction'
import type { CaseRow } from './access'
import { type Change, changedKeys } from './changes'

/** What a decision rests on (rules.md, Writing 4): fields, objects, alerts, checklist, risk. Not comments. */
export interface Evidence {
  fields: Record<string, unknown>
  checklist: Record<string, boolean>
  risk: { tier: string | null; score: number }
  /** id -> what it said then. */
  objects: Record<string, { version: number; status: string | null }>
}

export async function gatherEvidence(tx: Tx, caseRow: CaseRow): Promise<Evidence> {
  const links = await tx.prisma.caseObject.findMany({
    where: { caseId: caseRow.id },
    orderBy: { objectId: 'asc' },
    select: { objectId: true, object: { select: { version: true, status: true } } },
  })
  return {
    fields: sorted(caseRow.fields as Record<string, unknown>),
    checklist: sorted(Object.fromEntries(Object.keys(caseRow.checklist as object).map((key) => [key, true]))),
    risk: { tier: caseRow.riskTier, score: caseRow.riskScore },
    objects: Object.fromEntries(links.map(({ objectId, object }) => [objectId, object])),
  }
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))

export const hashEvidence = (evidence: Evidence): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(JSON.stringify(evidence)).digest())

/** What is different now, for the person who was about to approve. */
export const evidenceDifference = (then: Evidence, now: Evidence): Change[] =>
  (['fields', 'checklist', 'risk', 'objects'] as const).flatMap((part) =>
    changedKeys(then[part] as Record<string, unknown>, now[part] as Record<string, unknown>, `${part}.`),
  )
