import 'server-only'
import { z } from 'zod'
import { createCaseRule } from '@/lib/domains/commands/create-case-rule'
import { deleteCaseRule } from '@/lib/domains/commands/delete-case-rule'
import { updateCaseRule } from '@/lib/domains/commands/update-case-rule'
import { listCaseRules } from '@/lib/domains/queries/list-case-rules'
import { listResourceTags } from '@/lib/domains/queries/list-resource-tags'
import { type CaseRule, caseRule } from '@/lib/domains/rule-schema'
import { isUuid } from '@/lib/kernel/ids'
import { type Operation, operation } from '../operation'
import { scopeOf, slice } from '../page-token'
import { description, id, name, only, pageQuery, timestamp } from '../shapes'
import { uuidOf } from './uuid-of'

const typeOf = ({ required, hidden }: CaseRule) => (required ? 'Required' : hidden ? 'Hidden' : 'FieldOptions')

export const caseRuleOperations: Operation[] = [
  operation({
    name: 'CreateCaseRule',
    method: 'POST',
    path: '/domains/{domainId}/case-rules',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    body: z.object({ name, description: description.optional(), rule: caseRule }),
    async run({ actor, body, arns }) {
      const { caseRuleId } = await createCaseRule(actor, body)
      return { caseRuleId, caseRuleArn: arns.resource(actor.environmentId, 'case-rule', caseRuleId) }
    },
  }),
  operation({
    name: 'BatchGetCaseRule',
    method: 'POST',
    path: '/domains/{domainId}/rules-batch',
    permission: 'template:read',
    errors: {},
    body: z.object({ caseRules: z.array(z.object({ id })).min(1).max(50) }),
    async run({ actor, body, arns }) {
      const ids = [...new Set(body.caseRules.map((given) => given.id))]
      const found = await listCaseRules(actor, { ids: ids.filter(isUuid) })
      const resources = found.map((rule) => `case-rule/${rule.id}`)
      const tags = await listResourceTags(actor, { resources })
      return {
        caseRules: found.map((rule) =>
          only({
            caseRuleId: rule.id,
            caseRuleArn: arns.resource(actor.environmentId, 'case-rule', rule.id),
            name: rule.name,
            description: rule.description ?? undefined,
            rule: rule.rule,
            deleted: rule.deleted,
            createdTime: timestamp(rule.createdAt),
            lastModifiedTime: timestamp(rule.updatedAt),
            tags: tags[`case-rule/${rule.id}`],
          }),
        ),
        errors: ids
          .filter((given) => !found.some((rule) => rule.id === given.toLowerCase()))
          .map((given) => ({
            id: given,
            errorCode: 'ResourceNotFoundException',
            message: 'There is no such rule here.',
          })),
        unprocessedCaseRules: [],
      }
    },
  }),
  operation({
    name: 'ListCaseRules',
    method: 'POST',
    path: '/domains/{domainId}/rules-list/',
    permission: 'template:read',
    errors: {},
    query: z.object(pageQuery(100)),
    async run({ actor, query, arns, path }) {
      const { rows, ...page } = slice(await listCaseRules(actor, {}), query, scopeOf(path, null))
      return {
        ...page,
        caseRules: rows.map((row) =>
          only({
            caseRuleId: row.id,
            caseRuleArn: arns.resource(actor.environmentId, 'case-rule', row.id),
            name: row.name,
            ruleType: typeOf(row.rule),
            description: row.description ?? undefined,
          }),
        ),
      }
    },
  }),
  operation({
    name: 'UpdateCaseRule',
    method: 'PUT',
    path: '/domains/{domainId}/case-rules/{caseRuleId}',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    body: z.object({ name: name.optional(), description: description.optional(), rule: caseRule.optional() }),
    async run({ actor, labels, body }) {
      await updateCaseRule(actor, { caseRuleId: uuidOf(labels, 'caseRuleId', 'case_rule'), ...body })
      return {}
    },
  }),
  operation({
    name: 'DeleteCaseRule',
    method: 'DELETE',
    path: '/domains/{domainId}/case-rules/{caseRuleId}',
    permission: 'template:write',
    errors: { conflict: true },
    async run({ actor, labels }) {
      await deleteCaseRule(actor, { caseRuleId: uuidOf(labels, 'caseRuleId', 'case_rule') })
      return {}
    },
  }),
]
