import 'server-only'
import { z } from 'zod'
import { createDomainTemplate } from '@/lib/domains/commands/create-domain-template'
import { deleteDomainTemplate } from '@/lib/domains/commands/delete-domain-template'
import { updateDomainTemplate } from '@/lib/domains/commands/update-domain-template'
import { listDomainTemplates } from '@/lib/domains/queries/list-domain-templates'
import { listResourceTags } from '@/lib/domains/queries/list-resource-tags'
import type { TemplateConfiguration } from '@/lib/domains/schema'
import { AppError, notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { wireFieldsOf } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { scopeOf, slice } from '../page-token'
import { description, id, name, only, pageQuery, tagMap, timestamp } from '../shapes'
import { uuidOf } from './uuid-of'

const status = z.enum(['Active', 'Inactive'])
const settings = z.object({
  description: description.optional(),
  layoutConfiguration: z.object({ defaultLayout: id.optional() }).optional(),
  requiredFields: z
    .array(z.object({ fieldId: id }))
    .max(100)
    .optional(),
  status: status.optional(),
  rules: z
    .array(z.object({ caseRuleId: id, fieldId: id.optional() }))
    .max(50)
    .optional(),
  tagPropagationConfigurations: z
    .array(z.object({ resourceType: z.enum(['Cases']), tagMap: tagMap(10) }))
    .max(1)
    .optional(),
})

/** What the wire says of a template, as far as it says anything. @throws AppError `invalid` */
function told(given: z.output<typeof settings>): Partial<TemplateConfiguration> {
  const { layoutConfiguration, requiredFields, rules, tagPropagationConfigurations: tags } = given
  const layoutId = layoutConfiguration?.defaultLayout
  const unknown = [layoutId, ...(rules ?? []).map(({ caseRuleId }) => caseRuleId)].filter(
    (one) => one !== undefined && !isUuid(one),
  )
  if (unknown.length > 0)
    throw new AppError('invalid', 'unknown_layout', `There is no layout or rule ${unknown.join(', ')}.`)
  return only({
    layoutId: layoutConfiguration ? layoutId : undefined,
    requiredFields: requiredFields?.map(({ fieldId }) => fieldId),
    rules,
    tags: tags && (tags[0]?.tagMap ?? {}),
  })
}

export const templateOperations: Operation[] = [
  operation({
    name: 'CreateTemplate',
    method: 'POST',
    path: '/domains/{domainId}/templates',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    body: settings.extend({ name }),
    async run({ actor, body, arns }) {
      const { templateId } = await createDomainTemplate(actor, {
        name: body.name,
        description: body.description,
        active: body.status !== 'Inactive',
        configuration: told(body),
      })
      return { templateId, templateArn: arns.resource(actor.environmentId, 'template', templateId) }
    },
  }),
  operation({
    name: 'GetTemplate',
    method: 'POST',
    path: '/domains/{domainId}/templates/{templateId}',
    permission: 'template:read',
    errors: {},
    async run({ actor, labels, arns }) {
      const templateId = uuidOf(labels, 'templateId', 'template')
      const [template] = await listDomainTemplates(actor, { ids: [templateId] })
      if (!template) throw notFound('template')
      const { byId } = await wireFieldsOf(actor.environmentId, true)
      const { layoutId, requiredFields, rules } = template.configuration
      const resource = `template/${templateId}`
      return only({
        templateId,
        templateArn: arns.resource(actor.environmentId, 'template', templateId),
        name: template.name,
        description: template.description.slice(0, 255) || undefined,
        layoutConfiguration: layoutId ? { defaultLayout: layoutId } : undefined,
        requiredFields: requiredFields.filter((id) => byId.get(id)?.deleted === false).map((fieldId) => ({ fieldId })),
        tags: (await listResourceTags(actor, { resources: [resource] }))[resource],
        status: template.active ? 'Active' : 'Inactive',
        deleted: template.deleted,
        createdTime: timestamp(template.createdAt),
        lastModifiedTime: timestamp(template.updatedAt),
        rules,
        ...propagation(template.configuration),
      })
    },
  }),
  operation({
    name: 'ListTemplates',
    method: 'POST',
    path: '/domains/{domainId}/templates-list',
    permission: 'template:read',
    errors: {},
    query: z.object({ ...pageQuery(100), status: z.array(status).min(1).max(2).optional() }),
    async run({ actor, query, arns, path }) {
      const wanted = query.status ?? ['Active', 'Inactive']
      const all = (await listDomainTemplates(actor, {})).filter(({ active }) =>
        wanted.includes(active ? 'Active' : 'Inactive'),
      )
      const { rows, ...page } = slice(all, query, scopeOf(path, wanted))
      return {
        ...page,
        templates: rows.map((row) => ({
          templateId: row.id,
          templateArn: arns.resource(actor.environmentId, 'template', row.id),
          name: row.name,
          status: row.active ? 'Active' : 'Inactive',
          ...propagation(row.configuration),
        })),
      }
    },
  }),
  operation({
    name: 'UpdateTemplate',
    method: 'PUT',
    path: '/domains/{domainId}/templates/{templateId}',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    body: settings.extend({ name: name.optional() }),
    async run({ actor, labels, body }) {
      if (Object.values(body).every((member) => member === undefined))
        throw new AppError('invalid', 'required', 'Name at least one thing to change.')
      await updateDomainTemplate(actor, {
        templateId: uuidOf(labels, 'templateId', 'template'),
        name: body.name,
        description: body.description,
        active: body.status && body.status === 'Active',
        configuration: told(body),
      })
      return {}
    },
  }),
  operation({
    name: 'DeleteTemplate',
    method: 'DELETE',
    path: '/domains/{domainId}/templates/{templateId}',
    permission: 'template:write',
    errors: { conflict: true },
    async run({ actor, labels }) {
      await deleteDomainTemplate(actor, { templateId: uuidOf(labels, 'templateId', 'template') })
      return {}
    },
  }),
]

const propagation = ({ tags }: TemplateConfiguration) => ({
  tagPropagationConfigurations: tags && Object.keys(tags).length > 0 ? [{ resourceType: 'Cases', tagMap: tags }] : [],
})
