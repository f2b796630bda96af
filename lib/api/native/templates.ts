import 'server-only'
import { notFound } from '@/lib/kernel/errors'
import { parseToken, toToken } from '@/lib/kernel/ids'
import type { PublishedTemplate } from '@/lib/templates/published'
import { listPublishedTemplates } from '@/lib/templates/queries/list-published-templates'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'

const templateJson = (template: PublishedTemplate) => ({
  token: toToken('template', template.id),
  key: template.key,
  name: template.name,
  type: template.type,
  entity_category: template.entityCategory,
  version: template.versionNumber,
  version_token: toToken('templateVersion', template.versionId),
})

export const templateOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/templates',
    summary: 'List published templates',
    permission: 'template:read',
    query: pageQuery,
    answers: { 200: 'TemplateList' },
    run: async ({ actor, query }) => pageOf(await listPublishedTemplates(actor), query, ({ id }) => id, templateJson),
  }),
  operation({
    method: 'get',
    path: '/v1/templates/{token}',
    summary: 'Get a published template with its definition',
    permission: 'template:read',
    answers: { 200: 'TemplateWithDefinition' },
    async run({ actor, params }) {
      const id = parseToken('template', params.token ?? '')
      const found = (await listPublishedTemplates(actor)).find((template) => template.id === id)
      if (!found) throw notFound('template')
      return { data: { ...templateJson(found), definition: found.definition } }
    },
  }),
]
