import 'server-only'
import { z } from 'zod'
import { createDomainField } from '@/lib/domains/commands/create-domain-field'
import { listResourceTags } from '@/lib/domains/queries/list-resource-tags'
import { retireField } from '@/lib/fields/commands/retire-field'
import { updateField } from '@/lib/fields/commands/update-field'
import type { FieldType } from '@/lib/fields/names'
import { AppError, notFound } from '@/lib/kernel/errors'
import type { Arns } from '../arns'
import type { WireType } from '../fields/system-fields'
import { type WireField, wireFieldsOf } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { scopeOf, slice } from '../page-token'
import { description, id, name, only, pageQuery, timestamp, union } from '../shapes'

const types = ['Text', 'Number', 'Boolean', 'DateTime', 'SingleSelect', 'Url', 'User'] as const
const attributes = union({ text: z.object({ isMultiline: z.boolean() }) }).optional()

const ownType: Record<WireType, FieldType> = {
  Text: 'text',
  Number: 'number',
  Boolean: 'boolean',
  DateTime: 'date_time',
  SingleSelect: 'single_select',
  Url: 'url',
  User: 'user',
}

/** A field, deleted ones too. @throws AppError `not_found` */
export async function fieldNamed(domainId: string, fieldId: string): Promise<WireField> {
  const field = (await wireFieldsOf(domainId, true)).byId.get(fieldId)
  if (!field) throw notFound('field')
  return field
}

/** @throws AppError `invalid` where it is a system field or deleted */
async function ownField(domainId: string, fieldId: string): Promise<WireField> {
  const field = await fieldNamed(domainId, fieldId)
  if (field.system) throw new AppError('invalid', 'system_field', `${fieldId} is a system field and cannot be changed.`)
  return field
}

const summary = (field: WireField, domainId: string, arns: Arns) =>
  only({
    fieldId: field.id,
    fieldArn: arns.resource(domainId, 'field', field.id),
    name: field.name.slice(0, 100),
    type: field.type,
    namespace: field.system ? 'System' : 'Custom',
    attributes: field.type === 'Text' ? { text: { isMultiline: field.multiline } } : undefined,
  })

export const fieldOperations: Operation[] = [
  operation({
    name: 'CreateField',
    method: 'POST',
    path: '/domains/{domainId}/fields',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    body: z.object({ name, type: z.enum(types), description: description.optional(), attributes }),
    async run({ actor, body, arns }) {
      const { type } = body
      if (body.attributes && type !== 'Text')
        throw new AppError('invalid', 'invalid', 'Only Text has attributes.', { field: 'attributes' })
      const multiline = body.attributes?.text.isMultiline === true
      const field = await createDomainField(actor, {
        name: body.name,
        type: multiline ? 'long_text' : ownType[type],
        description: body.description,
      })
      return { fieldId: field.id, fieldArn: arns.resource(actor.environmentId, 'field', field.id) }
    },
  }),
  operation({
    name: 'BatchGetField',
    method: 'POST',
    path: '/domains/{domainId}/fields-batch',
    permission: 'template:read',
    errors: {},
    body: z.object({ fields: z.array(z.object({ id })).min(1).max(50) }),
    async run({ actor, body, arns }) {
      const ids = [...new Set(body.fields.map((given) => given.id))]
      const { byId } = await wireFieldsOf(actor.environmentId, true)
      const found = ids.flatMap((given) => byId.get(given) ?? [])
      const tags = await listResourceTags(actor, { resources: found.map((field) => `field/${field.id}`) })
      return {
        fields: found.map((field) =>
          only({
            ...summary(field, actor.environmentId, arns),
            description: field.description.slice(0, 255) || undefined,
            tags: tags[`field/${field.id}`],
            deleted: field.deleted,
            createdTime: field.entry && timestamp(field.entry.createdAt),
            lastModifiedTime: field.entry && timestamp(field.entry.updatedAt),
          }),
        ),
        errors: ids
          .filter((given) => !byId.has(given))
          .map((given) => ({
            id: given,
            errorCode: 'ResourceNotFoundException',
            message: 'There is no such field here.',
          })),
      }
    },
  }),
  operation({
    name: 'ListFields',
    method: 'POST',
    path: '/domains/{domainId}/fields-list',
    permission: 'template:read',
    errors: {},
    query: z.object(pageQuery(100)),
    async run({ actor, query, arns, path }) {
      const { all } = await wireFieldsOf(actor.environmentId, true)
      const { rows, ...page } = slice(all, query, scopeOf(path, null), ({ deleted }) => !deleted)
      return { ...page, fields: rows.map((field) => summary(field, actor.environmentId, arns)) }
    },
  }),
  operation({
    name: 'UpdateField',
    method: 'PUT',
    path: '/domains/{domainId}/fields/{fieldId}',
    permission: 'template:write',
    errors: { conflict: true },
    body: z.object({ name: name.optional(), description: description.optional(), attributes }),
    async run({ actor, labels, body }) {
      const field = await ownField(actor.environmentId, labels.fieldId ?? '')
      const multiline = body.attributes?.text.isMultiline
      if (body.attributes && (field.type !== 'Text' || multiline !== field.multiline))
        throw new AppError('invalid', 'invalid', 'A field stays on one line or on several, as it was made.', {
          field: 'attributes',
        })
      await updateField(actor, { fieldId: field.id, label: body.name, description: body.description })
      return {}
    },
  }),
  operation({
    name: 'DeleteField',
    method: 'DELETE',
    path: '/domains/{domainId}/fields/{fieldId}',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    async run({ actor, labels }) {
      const field = await ownField(actor.environmentId, labels.fieldId ?? '')
      await retireField(actor, { fieldId: field.id })
      return {}
    },
  }),
]
