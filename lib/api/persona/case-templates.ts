import 'server-only'
import { notFound } from '@/lib/kernel/errors'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { parsePersonaId } from './ids'
import { operation } from './operation'
import { templateDocument } from './template-document'

export const getCaseTemplateOperation = operation({
  method: 'get',
  path: '/case-templates/{id}',
  permission: 'template:read',
  async run({ actor, params }) {
    const templateId = parsePersonaId('template', params.id ?? '')
    if (!templateId) throw notFound('case template')
    const { publishedDefinition, ...template } = await getTemplate(actor, { templateId })
    return { data: templateDocument({ ...template, definition: publishedDefinition }) }
  },
})
