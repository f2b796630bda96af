import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { parseToken, toToken } from '@/lib/kernel/ids'
import { restoreVersion } from '@/lib/templates/commands/restore-version'
import { snakeMembers } from '@/lib/templates/member-names'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { getTemplateVersion } from '@/lib/templates/queries/get-template-version'
import { instant } from './case-json'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { templateDetailJson, versionJson } from './template-json'
import { noBody } from './words'

/** Of the template, and the number of one of its versions. */
function namesOf(params: Record<string, string>) {
  const templateId = parseToken('template', params.token ?? '')
  const number = z.coerce.number().int().min(1).max(1_000_000).safeParse(params.version)
  if (!templateId) throw notFound('template')
  if (!number.success) throw notFound('version')
  return { templateId, number: number.data }
}

export const templateVersionOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/templates/{token}/versions',
    summary: 'List the published versions of a template, newest first',
    permission: 'template:read',
    query: pageQuery,
    answers: { 200: 'TemplateVersionList' },
    async run({ actor, params, query }) {
      const { templateId } = namesOf({ ...params, version: '1' })
      return pageOf((await getTemplate(actor, { templateId })).versions, query, ({ id }) => id, versionJson)
    },
  }),
  operation({
    method: 'get',
    path: '/v1/templates/{token}/versions/{version}',
    summary: 'Get a published version with its definition',
    permission: 'template:read',
    answers: { 200: 'TemplateVersionWithDefinition' },
    async run({ actor, params }) {
      const version = await getTemplateVersion(actor, namesOf(params))
      return {
        data: {
          token: toToken('templateVersion', version.id),
          version: version.number,
          note: version.note,
          published_at: instant(version.publishedAt),
          definition: snakeMembers(version.definition),
        },
      }
    },
  }),
  operation({
    method: 'post',
    path: '/v1/templates/{token}/versions/{version}/restore',
    summary: "Put a version's definition into the draft",
    permission: 'template:write',
    body: noBody,
    answers: { 200: 'TemplateDetail' },
    run: ({ actor, params, write }) =>
      write(async (tx) => ({ data: templateDetailJson(await restoreVersion(actor, namesOf(params), tx)) })),
  }),
]
