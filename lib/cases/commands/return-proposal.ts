import 'server-only'
import { command } from '@/lib/commands'
import { actingPerson } from '@/lib/members/find-person'
import { openProposal } from '../open-proposal'
import { closeProposalInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/** Gives a proposed decision back to its maker; the clock runs on. The maker may withdraw their own this way. */
export const returnProposal = command({
  name: 'proposal.return',
  permission: 'case:decide',
  input: closeProposalInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const { proposal, opened } = await openProposal(context, input.proposalId)
    const checker = await actingPerson(tx, actor, input.as, 'case:decide')
    await tx.prisma.proposal.update({
      where: { id: proposal.id },
      data: { state: 'returned', checkerId: checker.id, comment: input.comment ?? null, closedAt: at },
    })
    const written = await writeCase(context, opened.caseRow, {})
    context.record(
      caseEvent(written, 'case.proposal_returned', {
        proposalId: proposal.id,
        makerId: proposal.makerId,
        checkerId: checker.id,
        comment: input.comment ?? null,
      }),
    )
    return viewCase(tx, opened.caseRow.id, at)
  },
})
