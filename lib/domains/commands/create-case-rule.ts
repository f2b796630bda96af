import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { refuseTakenName } from '../access'
import { knownFields, refuseUnknown } from '../known-fields'
import { refuseOverLimit } from '../limits'
import { fieldIdsOfRule } from '../rule-schema'
import { createCaseRuleInput } from '../schema'

/** A rule by itself; it does nothing until a template binds it. */
export const createCaseRule = command({
  name: 'case_rule.create',
  permission: 'template:write',
  input: createCaseRuleInput,
  async run({ tx, at, record }, { name, description, rule }): Promise<{ caseRuleId: string }> {
    refuseUnknown(await knownFields(tx), fieldIdsOfRule(rule))
    await refuseTakenName(tx, 'rule', name)
    refuseOverLimit('rules', await tx.prisma.domainCaseRule.count({ where: { deletedAt: null } }))
    const row = await tx.prisma.domainCaseRule.create({
      data: {
        environmentId: tx.environmentId,
        name,
        description,
        rule: rule as unknown as Prisma.InputJsonObject,
        createdAt: at,
        updatedAt: at,
      },
    })
    record({ type: 'case_rule.created', subjectType: 'case_rule', subjectId: row.id, payload: { name } })
    return { caseRuleId: row.id }
  },
})
