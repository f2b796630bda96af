import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { accessCaseRule } from '../access'
import { caseRuleIdInput } from '../schema'
import { templatesUsing } from '../templates-using'

/** Deletes a rule that no template binds: it can still be read. @throws AppError `conflict` in_use */
export const deleteCaseRule = command({
  name: 'case_rule.delete',
  permission: 'template:write',
  input: caseRuleIdInput,
  async run({ tx, at, record }, { caseRuleId }) {
    const row = await accessCaseRule(tx, caseRuleId)
    if (row.deletedAt) return unchanged({ caseRuleId: row.id })
    if ((await templatesUsing(tx, row.id)).length > 0)
      throw new AppError('conflict', 'in_use', `Templates bind the rule ${row.name}. Take it out of them first.`)
    const { count } = await tx.prisma.domainCaseRule.updateMany({
      where: { id: row.id, deletedAt: null },
      data: { deletedAt: at, updatedAt: at },
    })
    if (count === 0) return unchanged({ caseRuleId: row.id })
    record({ type: 'case_rule.deleted', subjectType: 'case_rule', subjectId: row.id, payload: { name: row.name } })
    return { caseRuleId: row.id }
  },
})
