import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { clearClock } from '@/lib/sla/clock'
import { accessCase, lockCase } from '../access'
import { eraseCase } from '../erase-case'
import { redactCaseInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/**
 * Erases the values and people of a case for good. Its status and times stay, what is attached stays in its own right, and
 * the chain still verifies. An open one stops its clock and is nobody's to take.
 */
export const redactCase = command({
  name: 'case.redact',
  permission: 'case:redact',
  input: redactCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    // held before it is looked at: of two at once the second finds it done
    await tx.prisma
      .$queryRaw`select 1 from cases where id = ${input.caseId}::uuid and environment_id = ${tx.environmentId}::uuid for no key update`
    const seen = await accessCase(tx, actor, input.caseId)
    if (seen.caseRow.redactedAt) return unchanged(await viewCase(tx, input.caseId, at))
    const { caseRow } = await lockCase(tx, actor, input.caseId, input.version)
    const sla = caseRow.statusKind === 'end' ? {} : await clearClock(tx, caseRow.id, at)
    await eraseCase(tx, caseRow, at)
    const written = await writeCase(context, { ...caseRow, leaseExpiresAt: null }, sla)
    context.record(caseEvent(written, 'case.redacted', { reason: input.reason ?? null }))
    return viewCase(tx, caseRow.id, at)
  },
})
