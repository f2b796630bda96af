import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { AppError } from '@/lib/kernel/errors'
import { liveCaseRule, refuseTakenName } from '../access'
import { knownFields, refuseUnknown } from '../known-fields'
import { type CaseRule, fieldIdsOfRule } from '../rule-schema'
import { updateCaseRuleInput } from '../schema'
import { redrawTemplates } from './redraw-templates'

const kindOf = (rule: CaseRule) => Object.keys(rule).find((kind) => rule[kind as keyof CaseRule] !== undefined)

/** Changes a rule, but not its kind; templates that bind it are drawn anew. */
export const updateCaseRule = command({
  name: 'case_rule.update',
  permission: 'template:write',
  input: updateCaseRuleInput,
  async run({ tx, actor, at, record }, { caseRuleId, name, description, rule }) {
    const row = await liveCaseRule(tx, caseRuleId)
    if (rule) refuseUnknown(await knownFields(tx), fieldIdsOfRule(rule))
    if (rule && kindOf(rule) !== kindOf(row.rule as unknown as CaseRule))
      throw new AppError('invalid', 'invalid_rule', 'A rule keeps its kind.', { field: 'rule' })
    if (name !== undefined) await refuseTakenName(tx, 'rule', name, row.id)
    await tx.prisma.domainCaseRule.update({
      where: { id: row.id },
      data: {
        ...(name ? { name } : {}),
        ...(description === undefined ? {} : { description }),
        ...(rule ? { rule: rule as unknown as Prisma.InputJsonObject } : {}),
        updatedAt: at,
      },
    })
    record({
      type: 'case_rule.updated',
      subjectType: 'case_rule',
      subjectId: row.id,
      payload: { name: name ?? row.name },
    })
    if (rule) await redrawTemplates(actor, { using: row.id }, tx)
    return { caseRuleId: row.id }
  },
})
