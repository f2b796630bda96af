import 'server-only'
import { command } from '@/lib/commands'
import { lockCase } from '../access'
import { eraseCase } from '../erase-case'
import { caseIdInput } from '../schema'
import { caseEvent } from '../write'

/**
 * Takes a case away for good, with all that hangs on it: redacted first, so that nothing is kept here that redaction would take. Its
 * trail keeps what happened when, by whom, the deletion last: that a case was here cannot be unsaid.
 */
export const deleteCase = command({
  name: 'case.delete',
  permission: 'case:redact',
  input: caseIdInput,
  async run({ tx, actor, at, record }, { caseId, version }) {
    const { caseRow } = await lockCase(tx, actor, caseId, version)
    await eraseCase(tx, caseRow, at)
    const ofCase = { where: { caseId: caseRow.id } }
    await tx.prisma.caseSkip.deleteMany(ofCase)
    await tx.prisma.proposal.deleteMany(ofCase)
    await tx.prisma.notification.deleteMany(ofCase)
    await tx.prisma.slaClock.deleteMany(ofCase)
    await tx.prisma.caseLink.deleteMany({ where: { linkedCaseId: caseRow.id } })
    await tx.prisma.case.delete({ where: { id: caseRow.id } })
    record(caseEvent({ ...caseRow, version: caseRow.version + 1 }, 'case.deleted', {}))
    return { caseId: caseRow.id }
  },
})
