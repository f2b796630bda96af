import 'server-only'
import { z } from 'zod'
import { caseTypes, entityCategories } from '@/lib/cases/names'
import { keySchema, labelSchema } from '@/lib/fields/schema'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { archiveTemplate } from '@/lib/templates/commands/archive-template'
import { createTemplate } from '@/lib/templates/commands/create-template'
import { deleteTemplate } from '@/lib/templates/commands/delete-template'
import { duplicateTemplate } from '@/lib/templates/commands/duplicate-template'
import { importTemplate } from '@/lib/templates/commands/import-template'
import { publishTemplate } from '@/lib/templates/commands/publish-template'
import { restoreTemplate } from '@/lib/templates/commands/restore-template'
import { updateTemplate } from '@/lib/templates/commands/update-template'
import { camelMembers } from '@/lib/templates/member-names'
import { exportTemplate } from '@/lib/templates/queries/export-template'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { listTemplates } from '@/lib/templates/queries/list-templates'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { templateDetailJson, templateJson } from './template-json'
import { flag, noBody } from './words'

const templateOf = (params: Record<string, string>): string => {
  const id = parseToken('template', params.token ?? '')
  if (!id) throw notFound('template')
  return id
}

/** Described in the document by the schema that reads it. */
const definition = z.unknown().meta({ $ref: '#/components/schemas/TemplateDefinition' })
const revision = z.number().int().min(1)
const details = {
  description: z.string().max(2000),
  type: z.enum(caseTypes),
  entity_category: z.enum(entityCategories),
}
const createBody = z.strictObject({
  key: keySchema,
  name: labelSchema,
  definition,
  description: details.description.default(''),
  type: details.type.default('Onboarding'),
  entity_category: details.entity_category.default('Company'),
})
const patchBody = z
  .strictObject({
    name: labelSchema,
    ...details,
    position: z.number().int().min(0).max(10_000),
    definition,
    /** The one seen; another one is refused. */
    revision,
  })
  .partial()

/** Changes without a body of their own. */
const plain = (verb: 'archive' | 'restore', summary: string, run: typeof archiveTemplate): Operation =>
  operation({
    method: 'post',
    path: `/v1/templates/{token}/${verb}`,
    summary,
    permission: 'template:write',
    body: noBody,
    answers: { 200: 'Template' },
    run: ({ actor, params, write }) =>
      write(async (tx) => ({ data: templateJson(await run(actor, { templateId: templateOf(params) }, tx)) })),
  })

export const templateOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/templates',
    summary: 'List templates, drafts too',
    permission: 'template:read',
    query: pageQuery.extend({ archived: flag }),
    answers: { 200: 'TemplateList' },
    run: async ({ actor, query: { archived, ...page } }) =>
      pageOf(await listTemplates(actor, { archived }), page, ({ id }) => id, templateJson),
  }),
  operation({
    method: 'post',
    path: '/v1/templates',
    summary: 'Create a template with a draft',
    permission: 'template:write',
    body: createBody,
    answers: { 201: 'TemplateDetail' },
    run: ({ actor, body, write }) => {
      const { entity_category: entityCategory, definition: given, ...rest } = body
      const input = { ...rest, entityCategory, definition: documentOf(given) }
      return write(async (tx) => ({ status: 201, data: templateDetailJson(await createTemplate(actor, input, tx)) }))
    },
  }),
  operation({
    method: 'post',
    path: '/v1/templates/import',
    summary: 'Create a template of an exported document',
    permission: 'template:write',
    body: z.strictObject({
      document: z.record(z.string(), z.unknown()),
      key: keySchema.optional(),
      name: labelSchema.optional(),
    }),
    answers: { 201: 'ImportedTemplate' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { template, renamed } = await importTemplate(actor, body, tx)
        return { status: 201, data: { ...templateDetailJson(template), renamed_fields: renamed } }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/templates/{token}',
    summary: 'Get a template with its definition, draft and versions',
    permission: 'template:read',
    answers: { 200: 'TemplateDetail' },
    run: async ({ actor, params }) => ({
      data: templateDetailJson(await getTemplate(actor, { templateId: templateOf(params) })),
    }),
  }),
  operation({
    method: 'patch',
    path: '/v1/templates/{token}',
    summary: 'Change a template or its draft',
    permission: 'template:write',
    body: patchBody,
    answers: { 200: 'TemplateDetail' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => ({ data: templateDetailJson(await patch(actor, templateOf(params), body, tx)) })),
  }),
  operation({
    method: 'delete',
    path: '/v1/templates/{token}',
    summary: 'Delete a template that nothing rests on',
    permission: 'template:write',
    answers: { 204: 'Nothing' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        await deleteTemplate(actor, { templateId: templateOf(params) }, tx)
        return { status: 204 }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/templates/{token}/publish',
    summary: 'Make the draft the next version',
    permission: 'template:write',
    body: z.strictObject({ note: z.string().max(2000).default(''), revision: revision.optional() }),
    answers: { 200: 'TemplateDetail' },
    run: ({ actor, params, body: { note, revision: version }, write }) =>
      write(async (tx) => ({
        data: templateDetailJson(await publishTemplate(actor, { templateId: templateOf(params), note, version }, tx)),
      })),
  }),
  operation({
    method: 'post',
    path: '/v1/templates/{token}/duplicate',
    summary: 'Create a template with the draft of another',
    permission: 'template:write',
    body: z.strictObject({ key: keySchema, name: labelSchema }),
    answers: { 201: 'TemplateDetail' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => ({
        status: 201,
        data: templateDetailJson(await duplicateTemplate(actor, { templateId: templateOf(params), ...body }, tx)),
      })),
  }),
  operation({
    method: 'get',
    path: '/v1/templates/{token}/export',
    summary: 'Export a template as a document that import takes',
    permission: 'template:read',
    answers: { 200: 'TemplateDocument' },
    run: async ({ actor, params }) => ({ data: await exportTemplate(actor, { templateId: templateOf(params) }) }),
  }),
  plain('archive', 'Take a template out of use', archiveTemplate),
  plain('restore', 'Put an archived template back into use', restoreTemplate),
]

type Patch = z.output<typeof patchBody>
type Transaction = Parameters<typeof updateTemplate>[2]

function patch(actor: ApiKeyActor, templateId: string, body: Patch, tx: Transaction) {
  const { entity_category: entityCategory, definition: given, revision: version, ...rest } = body
  return updateTemplate(actor, { templateId, version, ...rest, entityCategory, definition: documentOf(given) }, tx)
}

/** In the code's words; a member that is missing stays missing, one that is null is a wrong document. */
const documentOf = (given: unknown): unknown => (given === undefined ? undefined : camelMembers(given))
