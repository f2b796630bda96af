import 'server-only'
import { command } from '@/lib/commands'
import type { Tx } from '@/lib/db/transaction'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { actingPerson } from '@/lib/members/find-person'
import { type CaseRow, lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { claimCaseInput } from '../schema'
import { caseEvent, leaseFrom, viewCase, writeCase } from '../write'

/** Takes this very case for 15 minutes, renewed by activity. @throws AppError `conflict` already_claimed with holder and since */
export const claimCase = command({
  name: 'case.claim',
  permission: 'case:claim',
  input: claimCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const { caseRow } = await lockCase(tx, actor, input.caseId, input.version)
    refuseEnded(caseRow)
    const person = await actingPerson(tx, actor, input.as, 'case:claim')
    const leaseRanOut = caseRow.leaseExpiresAt !== null && caseRow.leaseExpiresAt <= at
    if (caseRow.assigneeId && caseRow.assigneeId !== person.id && !leaseRanOut) await refuseHeld(tx, caseRow)
    if (caseRow.assigneeId === person.id && !caseRow.leaseExpiresAt)
      return unchanged(await viewCase(tx, caseRow.id, at))
    const written = await writeCase(context, caseRow, {
      assigneeId: person.id,
      assignedAt: caseRow.assigneeId === person.id ? caseRow.assignedAt : at,
      assignmentMethod: 'claim',
      assignmentReason: 'Claimed.',
      leaseExpiresAt: leaseFrom(at),
    })
    context.record(
      caseEvent(written, 'case.claimed', { assigneeId: person.id, leaseExpiresAt: leaseFrom(at).toISOString() }),
    )
    return viewCase(tx, caseRow.id, at)
  },
})

async function refuseHeld(tx: Tx, caseRow: CaseRow): Promise<never> {
  const holder = await tx.prisma.user.findUnique({
    where: { id: caseRow.assigneeId as string },
    select: { id: true, name: true },
  })
  const since = caseRow.assignedAt?.toISOString() ?? null
  throw new AppError('conflict', 'already_claimed', `${holder?.name ?? 'Somebody'} holds this case since ${since}.`, {
    data: { holderId: caseRow.assigneeId, holder: holder?.name ?? null, since },
  })
}
