import 'server-only'
import type { Context } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { CaseRow } from './access'
import type { CaseView } from './view'

const leaseMs = 15 * 60_000
export const leaseFrom = (at: Date): Date => new Date(at.getTime() + leaseMs)

/** What a case has that nobody holds: no person, no reason for one, no lease. A team stays. */
export const heldByNobody = {
  assigneeId: null,
  assignedAt: null,
  assignmentMethod: null,
  assignmentReason: null,
  leaseExpiresAt: null,
} as const

/** Writes a locked case: version up by one, the holder's lease renewed by their own activity. */
export async function writeCase(
  { tx, actor, at }: Context,
  caseRow: CaseRow,
  data: Prisma.CaseUncheckedUpdateInput,
): Promise<CaseRow> {
  const renewed = caseRow.leaseExpiresAt && actor.kind === 'member' && actor.userId === caseRow.assigneeId
  return tx.prisma.case.update({
    where: { id: caseRow.id },
    data: {
      ...(renewed ? { leaseExpiresAt: leaseFrom(at) } : {}),
      ...data,
      version: { increment: 1 },
      updatedAt: at,
    },
  })
}

/** The case as every door shows it, read in the transaction that changed it. */
export async function viewCase(tx: Tx, caseId: string, at: Date): Promise<CaseView> {
  const rows = await tx.prisma.$queryRaw<{ view: CaseView }[]>`
    select view from case_view(${caseId}::uuid, ${at.toISOString()}::timestamptz)`
  return (rows[0] as { view: CaseView }).view
}

/** An event of this case, after `writeCase` gave it back. */
export const caseEvent = (caseRow: CaseRow, type: string, payload: Prisma.InputJsonObject) => ({
  type,
  subjectType: 'case',
  subjectId: caseRow.id,
  caseId: caseRow.id,
  caseVersion: caseRow.version,
  payload,
})
