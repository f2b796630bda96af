import 'server-only'
import type { Context } from '@/lib/commands'
import { AppError, notFound } from '@/lib/kernel/errors'
import { lockCase } from './access'
import { refuseEnded } from './refuse-ended'

/** A pending proposal with its case locked. @throws AppError `not_found`, `conflict` proposal_closed */
export async function openProposal({ tx, actor }: Context, proposalId: string) {
  const found = await tx.prisma.proposal.findUnique({ where: { id: proposalId }, select: { caseId: true } })
  if (!found) throw notFound('proposal')
  const opened = await lockCase(tx, actor, found.caseId)
  const proposal = await tx.prisma.proposal.findUniqueOrThrow({ where: { id: proposalId } })
  if (proposal.state !== 'pending')
    throw new AppError(
      'conflict',
      'proposal_closed',
      `This proposal was ${proposal.state === 'void' ? 'voided' : proposal.state} already.`,
    )
  refuseEnded(opened.caseRow)
  return { proposal, opened }
}
